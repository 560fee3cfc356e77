package org.keytally.core.adapter.keyvault;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.keytally.core.adapter.sealed.AesGcm;
import org.keytally.core.adapter.sealed.PurposeKey;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.vault.Envelopes;
import org.keytally.core.domain.vault.Seat;
import org.keytally.core.domain.vault.SharedKey;
import org.keytally.core.domain.vault.VaultAddress;
import org.keytally.core.domain.vault.VaultException;
import org.keytally.core.domain.vault.VaultName;
import org.keytally.core.domain.vault.WrappingKey;
import org.keytally.core.domain.vault.WrappingKeyId;

/// Envelopes as JSON: the data of a key sealed by AES-256-GCM, and the key of that seal wrapped by the vault's.
///
/// Bound to the seal are the format, the vault's host, the name, the generation and the wrapping key with its version,
/// so that an envelope of another place, another count or another wrapping does not open.
public final class JsonEnvelopes implements Envelopes {

    private static final int FORMAT = 1;
    private static final String MARK = "keytally";

    private final SecureRandom random;

    public JsonEnvelopes(SecureRandom random) {
        this.random = random;
    }

    @Override
    public Secret seal(SharedKey key, Secret secret, Seat seat, WrappingKey by) {
        byte[] plain = SharedKeyJson.write(key, secret);
        try (PurposeKey dataKey = PurposeKey.random(random)) {
            byte[] raw = dataKey.getEncoded();
            byte[] wrapped = Wrapping.wrap(by, raw);
            Arrays.fill(raw, (byte) 0);
            byte[] sealed = new AesGcm(dataKey, random).seal(plain, bound(seat, by.id()));
            return Secret.ofUtf8(VaultJson.write(json -> {
                json.writeNumberField(MARK, FORMAT);
                json.writeNumberField("generation", seat.generation());
                json.writeStringField("wrapped-by", by.id().toString());
                json.writeStringField("key", encoded(wrapped));
                json.writeStringField("sealed", encoded(sealed));
            }));
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    @Override
    public Optional<WrappingKeyId> wrappedBy(Secret text) {
        byte[] bytes = text.reveal();
        try {
            return Outside.of(bytes).flatMap(outside -> outside.wrappedBy);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    @Override
    public Opened open(VaultAddress vault, VaultName name, Secret text, Unwrapping unwrapping) throws VaultException {
        byte[] bytes = text.reveal();
        try {
            Optional<Outside> outside = Outside.of(bytes);
            if (outside.isEmpty()) {
                return new Plain();
            }
            if (outside.get().format > FORMAT) {
                return new Newer(outside.get().format);
            }
            return opened(vault, name, outside.get(), unwrapping);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static Opened opened(VaultAddress vault, VaultName name, Outside outside, Unwrapping unwrapping)
            throws VaultException {
        if (outside.wrappedBy.isEmpty() || outside.generation < 1) {
            return new Broken();
        }
        WrappingKeyId by = outside.wrappedBy.get();
        byte[] raw = unwrapping.unwrap(by, outside.key);
        if (raw.length != PurposeKey.LENGTH) {
            Arrays.fill(raw, (byte) 0);
            return new Broken();
        }
        Seat seat = new Seat(vault, name, outside.generation);
        Optional<byte[]> plain;
        try (PurposeKey dataKey = PurposeKey.of(raw)) {
            plain = new AesGcm(dataKey, new SecureRandom()).open(outside.sealed, bound(seat, by));
        } finally {
            Arrays.fill(raw, (byte) 0);
        }
        return plain.map(inside -> read(inside, seat, by)).orElseGet(Broken::new);
    }

    private static Opened read(byte[] inside, Seat seat, WrappingKeyId by) {
        SharedKeyJson json = new SharedKeyJson();
        try {
            VaultJson.read(inside, json::field);
            return new Whole(json.key(), json.secret().orElseThrow(), seat.generation(), by);
        } catch (VaultException | RuntimeException notAKey) {
            json.secret().ifPresent(Secret::close);
            return new Broken();
        } finally {
            Arrays.fill(inside, (byte) 0);
        }
    }

    private static byte[] bound(Seat seat, WrappingKeyId by) {
        return String.join("\n",
                "keytally envelope", String.valueOf(FORMAT), seat.vault().host(), seat.name().value(),
                String.valueOf(seat.generation()), by.toString())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// What stands on an envelope for everybody to read.
    private static final class Outside {

        private int format;
        private long generation;
        private Optional<WrappingKeyId> wrappedBy = Optional.empty();
        private byte[] key = new byte[0];
        private byte[] sealed = new byte[0];

        static Optional<Outside> of(byte[] bytes) {
            Outside outside = new Outside();
            try {
                VaultJson.read(bytes, outside::field);
            } catch (VaultException noEnvelope) {
                // A plain secret may be any text.
                return Optional.empty();
            }
            return outside.format > 0 ? Optional.of(outside) : Optional.empty();
        }

        private void field(String name, JsonParser json) throws IOException {
            switch (name) {
                case MARK -> format = json.getIntValue();
                case "generation" -> generation = json.getLongValue();
                case "wrapped-by" -> wrappedBy = WrappingKeyId.parse(json.getText());
                case "key" -> key = Base64.getUrlDecoder().decode(json.getText());
                case "sealed" -> sealed = Base64.getUrlDecoder().decode(json.getText());
                default -> {
                    // a newer program may write more
                }
            }
        }
    }
}
