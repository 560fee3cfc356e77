package org.keytally.core.adapter.keyvault;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.keytally.core.adapter.http.HttpLine;
import org.keytally.core.adapter.http.KeptAnswer;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.vault.DeletedItem;
import org.keytally.core.domain.vault.Vault;
import org.keytally.core.domain.vault.VaultAddress;
import org.keytally.core.domain.vault.VaultChallenge;
import org.keytally.core.domain.vault.VaultException;
import org.keytally.core.domain.vault.VaultException.Kind;
import org.keytally.core.domain.vault.VaultItem;
import org.keytally.core.domain.vault.VaultName;
import org.keytally.core.domain.vault.VaultSecret;
import org.keytally.core.domain.vault.VaultSignIn;
import org.keytally.core.domain.vault.VaultTerms;
import org.keytally.core.domain.vault.WrappingKey;
import org.keytally.core.domain.vault.WrappingKeyId;

/// A Key Vault over its REST interface.
public final class RestVault implements Vault {

    // A vault that never ends its list must not fill the memory.
    private static final int MOST_PAGES = 4_000;

    private final VaultAddress address;
    private final VaultLine line;

    private RestVault(VaultAddress address, VaultLine line) {
        this.address = address;
        this.line = line;
    }

    /// The vault at an address.
    ///
    /// @param takesAnyHost whether a challenge may name another host than the vault's
    static RestVault at(
            VaultAddress address, HttpLine line, VaultSignIn signIn, boolean takesAnyHost, Waits waits) {
        Challenges challenges = new Challenges(address, takesAnyHost);
        return new RestVault(address, new VaultLine(address, line, challenges, signIn, waits));
    }

    @Override
    public VaultAddress address() {
        return address;
    }

    /// Whom the vault wants signed in; empty where it asks nobody to.
    Optional<VaultChallenge> challenge() throws VaultException {
        return line.challenge();
    }

    @Override
    public Optional<String> region() {
        return line.region();
    }

    @Override
    public List<VaultItem> list() throws VaultException {
        return pages(Paths.SECRETS, ItemJson::item);
    }

    @Override
    public List<VaultItem> versions(VaultName name) throws VaultException {
        return pages(Paths.versions(name), ItemJson::item);
    }

    @Override
    public Optional<VaultSecret> read(VaultName name) throws VaultException {
        return ifThere(VaultRequest.get(Paths.secret(name)));
    }

    @Override
    public Optional<VaultSecret> read(VaultName name, String version) throws VaultException {
        return ifThere(VaultRequest.get(Paths.secret(name, version)));
    }

    @Override
    public VaultItem put(VaultName name, Secret value, VaultTerms terms) throws VaultException {
        byte[] text = value.reveal();
        try {
            return changed(new ItemJson(), VaultRequest.of("PUT", Paths.secret(name), VaultJson.write(json -> {
                json.writeFieldName("value");
                json.writeUTF8String(text, 0, text.length);
                ItemJson.terms(json, terms);
            })));
        } finally {
            Arrays.fill(text, (byte) 0);
        }
    }

    @Override
    public VaultItem change(VaultName name, String version, VaultTerms terms) throws VaultException {
        return changed(ItemJson.of(name, version, terms.isEnabled()), VaultRequest.repeatable(
                "PATCH", Paths.secret(name, version), VaultJson.write(json -> ItemJson.terms(json, terms))));
    }

    @Override
    public void delete(VaultName name) throws VaultException {
        done(VaultRequest.of("DELETE", Paths.secret(name), new byte[0]));
    }

    @Override
    public List<DeletedItem> deleted() throws VaultException {
        return pages(Paths.DELETED, ItemJson::deleted);
    }

    @Override
    public void recover(VaultName name) throws VaultException {
        done(VaultRequest.of("POST", Paths.recovery(name), new byte[0]));
    }

    @Override
    public void purge(VaultName name) throws VaultException {
        done(VaultRequest.of("DELETE", Paths.deleted(name), new byte[0]));
    }

    @Override
    public Optional<WrappingKey> wrappingKey(VaultName name) throws VaultException {
        try {
            return Optional.of(key(VaultRequest.get(Paths.key(name))));
        } catch (VaultException failed) {
            if (failed.kind() == Kind.ABSENT) {
                return Optional.empty();
            }
            throw failed;
        }
    }

    @Override
    public WrappingKey makeWrappingKey(VaultName name) throws VaultException {
        return key(VaultRequest.of("POST", Paths.keyMaking(name), VaultJson.write(KeyJson::wanted)));
    }

    @Override
    public byte[] unwrap(WrappingKeyId key, byte[] wrapped) throws VaultException {
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(wrapped);
        List<byte[]> opened = new ArrayList<>(1);
        answered(
                VaultRequest.repeatable("POST", Paths.unwrapping(key), VaultJson.write(json -> unwrapping(json, text))),
                (field, json) -> {
                    if (field.equals("value")) {
                        opened.add(Base64.getUrlDecoder().decode(json.getText()));
                    }
                });
        return opened.stream().findFirst().orElseThrow(RestVault::malformed);
    }

    private static void unwrapping(JsonGenerator json, String wrapped) throws IOException {
        json.writeStringField("alg", "RSA-OAEP-256");
        json.writeStringField("value", wrapped);
    }

    private interface Reading<T> {

        T of(ItemJson item) throws IOException;
    }

    private <T> List<T> pages(String first, Reading<T> reading) throws VaultException {
        List<T> all = new ArrayList<>();
        Optional<String> path = Optional.of(first);
        for (int number = 0; number < MOST_PAGES && path.isPresent(); number++) {
            ItemJson.Page page = new ItemJson.Page();
            answered(VaultRequest.get(path.get()), page::field);
            for (ItemJson item : page.items()) {
                // Not all who speak for a vault leave the values out of a list.
                item.close();
                all.add(read(item, reading));
            }
            path = page.next().isPresent()
                    ? Optional.of(Paths.next(address, first, page.next().get()))
                    : Optional.empty();
        }
        if (path.isPresent()) {
            throw new VaultException(Kind.MALFORMED, "its list does not end");
        }
        return all;
    }

    private Optional<VaultSecret> ifThere(VaultRequest request) throws VaultException {
        ItemJson read = new ItemJson();
        try {
            answered(request, read::field);
            Secret value = read.value().orElseThrow(RestVault::malformed);
            return Optional.of(new VaultSecret(read(read, ItemJson::item), value));
        } catch (VaultException failed) {
            read.close();
            if (failed.kind() == Kind.ABSENT) {
                return Optional.empty();
            }
            throw failed;
        }
    }

    private VaultItem changed(ItemJson answer, VaultRequest request) throws VaultException {
        try {
            answered(request, answer::field);
            return read(answer, ItemJson::item);
        } finally {
            // The service repeats the value it was given.
            answer.close();
        }
    }

    private WrappingKey key(VaultRequest request) throws VaultException {
        KeyJson read = new KeyJson();
        answered(request, read::field);
        try {
            return read.key();
        } catch (IOException | GeneralSecurityException notOne) {
            throw new VaultException(Kind.MALFORMED, "it is no RSA key");
        }
    }

    private void done(VaultRequest request) throws VaultException {
        try (request; KeptAnswer answer = line.send(request)) {
            if (!answer.isGood()) {
                throw malformed();
            }
        }
    }

    private void answered(VaultRequest request, VaultJson.Fields fields) throws VaultException {
        try (request; KeptAnswer answer = line.send(request)) {
            VaultJson.read(answer.bytes(), fields);
        }
    }

    private static <T> T read(ItemJson item, Reading<T> reading) throws VaultException {
        try {
            return reading.of(item);
        } catch (IOException notOne) {
            throw malformed();
        }
    }

    private static VaultException malformed() {
        return new VaultException(Kind.MALFORMED, "the answer is not the JSON of a vault");
    }
}
