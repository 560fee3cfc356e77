package org.keytally.core;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keytally.core.adapter.sealed.home.HomeHeader;
import org.keytally.core.domain.home.HomeException;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.SecretStore;
import org.keytally.core.domain.key.SecretStoreException;

/// The end of a home: its items in the keychain and its files are destroyed.
final class HomeEnd {

    private static final List<String> BEGINNINGS =
            List.of("records", "secrets", "journal-", "head", "index", "history", "cache", "providers.json");

    private final Path home;

    HomeEnd(Path home) {
        this.home = home;
    }

    /// The keychain first, then the header that opens everything, then what can no longer be opened.
    void erase(Optional<SecretStore> keychain, List<Key> keys) {
        if (keychain.isPresent()) {
            for (Key key : keys) {
                forget(() -> keychain.get().remove(key.secretName()));
            }
            forget(() -> keychain.get().remove(HomeOpening.HOME_KEY));
        }
        try {
            Files.deleteIfExists(home.resolve(HomeHeader.FILE));
            for (Path file : files()) {
                delete(file);
            }
        } catch (IOException failed) {
            throw new HomeException(HomeException.Kind.FAILED, "not every file could be deleted", failed);
        }
    }

    private static void delete(Path file) throws IOException {
        if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
            try (Stream<Path> inside = Files.list(file)) {
                for (Path one : inside.toList()) {
                    Files.deleteIfExists(one);
                }
            }
        }
        Files.deleteIfExists(file);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> inside = Files.list(home)) {
            return inside.filter(file -> BEGINNINGS.stream()
                    .anyMatch(beginning -> file.getFileName().toString().startsWith(beginning)))
                    .toList();
        }
    }

    private interface Removal {
        boolean remove() throws SecretStoreException;
    }

    private static void forget(Removal removal) {
        try {
            removal.remove();
        } catch (SecretStoreException failed) {
            throw new HomeException(HomeException.Kind.KEYCHAIN_UNAVAILABLE, failed.kind().name(), failed);
        }
    }
}
