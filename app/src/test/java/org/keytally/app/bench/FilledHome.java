package org.keytally.app.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keytally.core.Keytally;
import org.keytally.core.PreparedHome;
import org.keytally.core.Surroundings;
import org.keytally.core.bench.PastYear;
import org.keytally.core.domain.home.PassphraseSource;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.vault.VaultAddress;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.usecase.keys.AddKey;
import org.keytally.core.usecase.keys.KeyWish;

/// A home with so many keys, and what a process must find in its environment to open it.
///
/// It is filled by a process of its own, started with the number of keys, because the keychain is found by the
/// environment of the process.
record FilledHome(String name, Map<String, String> environment) {

    private static final String PASSPHRASE = "a passphrase of the benchmark";

    public static void main(String[] arguments) {
        Surroundings here = Surroundings.present();
        try (Keytally keytally = Keytally.open(here.usualHome(), here, new Nobody(), Clock.systemUTC())) {
            for (int number = 0; number < Integer.parseInt(arguments[0]); number++) {
                add(keytally, number);
            }
        }
    }

    /// In the sealed file, under a passphrase from a file.
    static FilledHome sealed(Path parent, int keys) throws IOException, InterruptedException {
        Path folder = Files.createDirectory(parent.resolve("sealed-" + keys));
        Path passphrase = Files.createFile(
                folder.resolve("passphrase"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(passphrase, PASSPHRASE + "\n");
        return filled("sealed file", folder.resolve("home"), keys, Map.of(
                "KEYTALLY_KEYCHAIN", "sealed", "KEYTALLY_PASSPHRASE_FILE", passphrase.toString()));
    }

    /// The same with a past of so many prompts.
    static FilledHome withPast(Path parent, long rows) throws Exception {
        FilledHome home = sealed(Files.createDirectory(parent.resolve("past-" + rows)), 1);
        Path folder = Path.of(home.environment().getOrDefault("KEYTALLY_HOME", ""));
        if (rows > 0) {
            new PreparedHome(folder, PASSPHRASE).fillLedger(rows, new PastYear(rows));
        }
        return new FilledHome(rows + " prompts, sealed file", home.environment());
    }

    /// The same with a vault that nobody answers for.
    static FilledHome withVaultOutOfReach(Path parent) throws Exception {
        FilledHome home = sealed(Files.createDirectory(parent.resolve("out-of-reach")), 1);
        Path folder = Path.of(home.environment().getOrDefault("KEYTALLY_HOME", ""));
        new PreparedHome(folder, PASSPHRASE).connect(new VaultLink(
                VaultAddress.parse("10.255.255.1:8443").orElseThrow(), VaultLink.Way.AZ, VaultLink.Directory.USUAL,
                Optional.empty(), false, List.of(), Optional.empty(), VaultLink.Past.NONE));
        return new FilledHome("a vault out of reach, sealed file", home.environment());
    }

    /// In the keychain that this environment leads to.
    static FilledHome inKeychain(Path parent, int keys, Map<String, String> keyring)
            throws IOException, InterruptedException {
        Path folder = Files.createDirectory(parent.resolve("keychain-" + keys));
        Map<String, String> variables = new HashMap<>(keyring);
        variables.put("KEYTALLY_KEYCHAIN", "os");
        return filled("keychain", folder.resolve("home"), keys, variables);
    }

    private static FilledHome filled(String kind, Path home, int keys, Map<String, String> variables)
            throws IOException, InterruptedException {
        Map<String, String> environment = new HashMap<>(variables);
        environment.put("KEYTALLY_HOME", home.toString());
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                FilledHome.class.getName(),
                String.valueOf(keys));
        builder.environment().putAll(environment);
        if (builder.inheritIO().start().waitFor() != 0) {
            throw new IOException("the home was not filled");
        }
        return new FilledHome(keys + (keys == 1 ? " key, " : " keys, ") + kind, environment);
    }

    private static void add(Keytally keytally, int number) {
        byte[] characters = "sk-proj-KTCANARYk7Qw9Zp2Xv4T%040d".formatted(number).getBytes(StandardCharsets.US_ASCII);
        KeyWish wish = KeyWish.usual(Optional.of("openai")).withLabel("Key " + number);
        try (Secret secret = Secret.ofUtf8(characters)) {
            if (keytally.keys().addKey().add(wish, secret) instanceof AddKey.Result.Refused(var why)) {
                throw new IllegalStateException(why.toString());
            }
        }
    }

    /// Who could be asked.
    private static final class Nobody implements PassphraseSource {

        @Override
        public Optional<Secret> existing() {
            return Optional.empty();
        }

        @Override
        public Optional<Secret> chosen() {
            return Optional.empty();
        }

        @Override
        public Optional<Secret> recovery() {
            return Optional.empty();
        }
    }
}
