package org.keytally.core.adapter.keyvault;

import com.azure.security.keyvault.keys.cryptography.CryptographyClient;
import com.azure.security.keyvault.keys.cryptography.models.KeyWrapAlgorithm;
import com.azure.security.keyvault.secrets.SecretClient;
import com.azure.security.keyvault.secrets.models.SecretProperties;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import org.keytally.core.Keytally;
import org.keytally.core.PreparedHome;
import org.keytally.core.adapter.sealed.AesGcm;
import org.keytally.core.adapter.sealed.PurposeKey;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.key.Connection;
import org.keytally.core.domain.key.Notes;
import org.keytally.core.domain.key.Scope;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.Terms;
import org.keytally.core.domain.vault.Envelopes;
import org.keytally.core.domain.vault.Seat;
import org.keytally.core.domain.vault.SharedKey;
import org.keytally.core.domain.vault.VaultAddress;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.domain.vault.VaultName;
import org.keytally.core.domain.vault.WrappingKey;
import org.keytally.core.domain.vault.WrappingKeyId;
import org.keytally.core.usecase.vault.PublishKey;
import org.keytally.core.usecase.vault.SyncVault;
import org.keytally.core.usecase.vault.VaultWork;

/// What a sync costs beside Microsoft's client doing the same in the same run, and an envelope beside a bare seal:
/// `VaultBench [SECRETS] [CHANGED] [ROUNDS]`.
public final class VaultBench {

    private static final Pattern WRAPPED_BY = Pattern.compile("\"wrapped-by\":\"([^\"]+)\"");
    private static final Pattern WRAPPED = Pattern.compile("\"key\":\"([^\"]+)\"");

    private final KeyVaultDouble vault = new KeyVaultDouble();
    private final VaultLink link;
    private final Map<String, String> environment;
    private final int secrets;
    private final int changed;

    private VaultBench(Path folder, int secrets, int changed) throws Exception {
        this.secrets = secrets;
        this.changed = changed;
        // Both sign in: Microsoft's client does not get along with a vault that asks nobody for it.
        this.environment = Map.of("PATH", signIn(folder).toString());
        this.link = new VaultLink(
                vault.address(),
                VaultLink.Way.AZ,
                VaultLink.Directory.USUAL,
                Optional.of(vault.authorityFile(folder).toString()),
                false,
                List.of(),
                Optional.empty(),
                VaultLink.Past.NONE);
    }

    public static void main(String[] arguments) throws Exception {
        int secrets = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 300;
        int changed = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10;
        int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 15;
        envelopes();
        new VaultBench(Files.createTempDirectory("vault-bench"), secrets, changed).syncs(rounds);
        System.exit(0);
    }

    private void syncs(int rounds) throws Exception {
        try (Keytally admin = home("admin");
                Keytally member = home("member")) {
            VaultWork publishing = admin.vaults(environment);
            for (int number = 0; number < secrets; number++) {
                publish(publishing, number, 0);
            }
            VaultWork syncing = member.vaults(environment);
            Theirs theirs = new Theirs(vault);
            count("first sync, ours", () -> sync(syncing, secrets));
            count("first sync, Microsoft's", () -> theirs.sync(secrets));
            List<Long> ours = new ArrayList<>();
            List<Long> others = new ArrayList<>();
            for (int round = 1; round <= rounds; round++) {
                for (int number = 0; number < changed; number++) {
                    publish(publishing, number, round);
                }
                settle();
                if (round % 2 == 0) {
                    ours.add(nanoseconds(() -> sync(syncing, changed)));
                    others.add(nanoseconds(() -> theirs.sync(changed)));
                } else {
                    others.add(nanoseconds(() -> theirs.sync(changed)));
                    ours.add(nanoseconds(() -> sync(syncing, changed)));
                }
            }
            publish(publishing, 0, rounds + 1);
            settle();
            count("a sync with one change, ours", () -> sync(syncing, 1));
            System.out.printf("sync of %d with %d changed: %.2f × Microsoft's, %.1f ms against %.1f ms%n",
                    secrets, changed, (double) median(ours) / median(others), median(ours) / 1e6,
                    median(others) / 1e6);
        }
    }

    // Changes are told by the second, so that one that was just made would be read twice.
    private static void settle() throws InterruptedException {
        Thread.sleep(2_100);
    }

    private static Path signIn(Path folder) throws Exception {
        Path az = Files.writeString(folder.resolve("az"), "#!/bin/sh\necho '{\"accessToken\":\"" + KeyVaultDouble.TOKEN
                + "\",\"expires_on\":2200000000,\"tokenType\":\"Bearer\"}'\n");
        Files.setPosixFilePermissions(az, PosixFilePermissions.fromString("rwx------"));
        return folder;
    }

    private static Keytally home(String name) throws Exception {
        return new PreparedHome(Files.createTempDirectory("vault-bench").resolve(name), "a phrase of four words")
                .open();
    }

    private void publish(VaultWork work, int number, int round) {
        String text = "sk-proj-KTCANARYk7Qw9Zp2Xv4T-%06d-%06d".formatted(number, round);
        try (Secret secret = Clients.secret(text)) {
            PublishKey.Result result = work.publishKey().publish(link, key("key-" + number), secret, Optional.empty());
            if (!(result instanceof PublishKey.Result.Published)) {
                throw new IllegalStateException(result.toString());
            }
        }
    }

    private int sync(VaultWork work, int expected) {
        if (!(work.syncVault().sync(link) instanceof SyncVault.Result.Synced synced)) {
            throw new IllegalStateException("not synced");
        }
        int fetched = (int) synced.lines().stream()
                .filter(line -> line.kind() != SyncVault.Line.Kind.KEPT)
                .count();
        if (fetched != expected) {
            throw new IllegalStateException(fetched + " instead of " + expected);
        }
        return fetched;
    }

    private void count(String what, Callable<Integer> work) throws Exception {
        vault.forgetSeen();
        long took = nanoseconds(work);
        System.out.printf("%s: %d requests, %.1f ms%n", what, vault.seen().size(), took / 1e6);
    }

    private static long nanoseconds(Callable<Integer> work) throws Exception {
        long before = System.nanoTime();
        work.call();
        return System.nanoTime() - before;
    }

    private static long median(List<Long> took) {
        return took.stream().sorted().toList().get(took.size() / 2);
    }

    /// The same work by Microsoft's client, which keeps nothing and books nothing.
    private static final class Theirs {

        private final KeyVaultDouble vault;
        private final SecretClient secrets;
        private final Map<String, CryptographyClient> wrapping = new HashMap<>();
        private final Map<String, OffsetDateTime> known = new HashMap<>();

        Theirs(KeyVaultDouble vault) {
            this.vault = vault;
            this.secrets = Clients.microsofts(vault);
        }

        int sync(int expected) {
            int fetched = 0;
            for (SecretProperties item : secrets.listPropertiesOfSecrets()) {
                OffsetDateTime before = known.put(item.getName(), item.getUpdatedOn());
                if (!item.getUpdatedOn().equals(before)) {
                    fetched++;
                    open(secrets.getSecret(item.getName()).getValue());
                }
            }
            if (fetched != expected) {
                throw new IllegalStateException("Microsoft's " + fetched + " instead of " + expected);
            }
            return fetched;
        }

        private void open(String envelope) {
            byte[] wrapped = Base64.getUrlDecoder().decode(part(WRAPPED, envelope));
            CryptographyClient client = wrapping.computeIfAbsent(
                    part(WRAPPED_BY, envelope),
                    key -> Clients.microsoftsWrapping(vault, vault.address().origin() + "/keys/" + key));
            client.unwrapKey(KeyWrapAlgorithm.RSA_OAEP_256, wrapped);
        }
    }

    private static void envelopes() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(3072);
        KeyPair pair = generator.generateKeyPair();
        for (int size : new int[]{60, 1_000, 15_000}) {
            envelope(pair, size);
        }
    }

    // The vault's own work is left out: it is done elsewhere.
    private static void envelope(KeyPair pair, int size) throws Exception {
        SecureRandom random = new SecureRandom();
        JsonEnvelopes envelopes = new JsonEnvelopes(random);
        Seat seat = new Seat(VaultAddress.parse("team").orElseThrow(), new VaultName("any--openai--key"), 1);
        WrappingKeyId by = new WrappingKeyId(new VaultName("keytally"), "a1");
        String inside = "k".repeat(size);
        Secret sealed = envelopes.seal(
                key("key"), Clients.secret(inside), seat, new WrappingKey(by, (RSAPublicKey) pair.getPublic(), true));
        byte[] raw = unwrapped(pair, sealed);
        byte[] bound = "bound".getBytes(StandardCharsets.UTF_8);
        byte[] bare;
        try (PurposeKey dataKey = PurposeKey.of(raw.clone())) {
            bare = new AesGcm(dataKey, random).seal(inside.getBytes(StandardCharsets.UTF_8), bound);
        }
        List<Long> whole = new ArrayList<>();
        List<Long> seal = new ArrayList<>();
        for (int round = 0; round < 20_000; round++) {
            whole.add(nanoseconds(() -> {
                Envelopes.Opened opened =
                        envelopes.open(seat.vault(), seat.name(), sealed, (key, wrapped) -> raw.clone());
                ((Envelopes.Whole) opened).secret().close();
                return 1;
            }));
            seal.add(nanoseconds(() -> {
                try (PurposeKey dataKey = PurposeKey.of(raw.clone())) {
                    return new AesGcm(dataKey, random).open(bare, bound).orElseThrow().length;
                }
            }));
        }
        long ours = median(whole.subList(10_000, 20_000));
        long others = median(seal.subList(10_000, 20_000));
        System.out.printf("envelope of %d bytes: %.2f × a bare seal, %.1f µs against %.1f µs%n",
                size, (double) ours / others, ours / 1e3, others / 1e3);
    }

    private static byte[] unwrapped(KeyPair pair, Secret sealed) throws Exception {
        String text = new String(sealed.reveal(), StandardCharsets.UTF_8);
        Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPWithSHA-256AndMGF1Padding");
        cipher.init(Cipher.DECRYPT_MODE, pair.getPrivate(), new OAEPParameterSpec(
                "SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT));
        return cipher.doFinal(Base64.getUrlDecoder().decode(part(WRAPPED, text)));
    }

    private static SharedKey key(String label) {
        return new SharedKey(
                new ProviderId("openai"), label, Scope.TEAM, Optional.empty(), Connection.AS_PROVIDER, Terms.FREE,
                Notes.NONE);
    }

    private static String part(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("no envelope");
        }
        return found.group(1);
    }
}
