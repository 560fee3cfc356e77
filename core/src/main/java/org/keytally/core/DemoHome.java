package org.keytally.core;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.keytally.core.domain.home.PassphraseSource;
import org.keytally.core.domain.key.Secret;

/// The home that is filled with a team that never was; a small file in its folder tells it from a real one.
///
/// It holds nothing worth keeping, so it opens by a passphrase everybody knows and asks nobody.
public final class DemoHome {

    /// The file by which it is known.
    public static final String MARK_FILE = "demo";

    private static final String KNOWN_TO_ALL = "nothing in here is real";

    private DemoHome() {}

    /// Whether the folder holds one, or is about to.
    public static boolean isAt(Path folder) {
        return Files.exists(folder.resolve(MARK_FILE));
    }

    /// Where it lies beside the usual home.
    public static Path beside(Path usual) {
        return usual.resolveSibling(usual.getFileName() + "-demo");
    }

    /// Marks a folder that holds no home yet; a real home is never marked.
    public static void mark(Path folder) {
        if (Files.exists(folder.resolve(Keytally.HEADER_FILE))) {
            throw new IllegalStateException("a home is there already");
        }
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(MARK_FILE), "", StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// What the process finds around it when it opens one: never a keychain, never a passphrase of the person's.
    public static Surroundings around(Surroundings surroundings) {
        return surroundings.with(Map.of("KEYTALLY_KEYCHAIN", "sealed"));
    }

    /// What opens it.
    public static PassphraseSource passphrases() {
        return new KnownToAll();
    }

    private record KnownToAll() implements PassphraseSource {

        @Override
        public Optional<Secret> existing() {
            return Optional.of(Secret.ofUtf8(KNOWN_TO_ALL.getBytes(StandardCharsets.UTF_8)));
        }

        @Override
        public Optional<Secret> chosen() {
            return existing();
        }

        @Override
        public Optional<Secret> recovery() {
            return Optional.empty();
        }
    }
}
