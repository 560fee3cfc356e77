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
import org.keytally.core.domain.key.Clearable;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.SecretStore;
import org.keytally.core.domain.key.SecretStoreException;

/// The end of a home: its items in the keychain and its files are destroyed.
final class HomeEnd {

    private static final List<String> BEGINNINGS =
            List.of("records", "secrets", "journal-", "head", "index", "history", "cache", "providers.json",
                    "reminders");

    private final Path home;

    HomeEnd(Path home) {
        this.home = home;
    }

    /// The keychain first, then the header that opens everything, then what can no longer be opened.
    void erase(Optional<SecretStore> keychain, List<Key> keys) {
        keychain.ifPresent(items -> forget(items, keys));
        eraseFiles();
    }

    private static void forget(SecretStore keychain, List<Key> keys) {
        try {
            for (Key key : keys) {
                keychain.remove(key.secretName());
            }
            keychain.remove(HomeAnchor.NAME);
            keychain.remove(HomeOpening.HOME_KEY);
            if (keychain instanceof Clearable items) {
                items.clear();
            }
        } catch (SecretStoreException failed) {
            throw new HomeException(HomeException.Kind.KEYCHAIN_UNAVAILABLE, failed.kind().name(), failed);
        }
    }

    /// Erases a home that cannot be opened; false where items of it may rest in the keychain still.
    boolean eraseUnopened(Optional<SecretStore> keychain) {
        boolean isClear = keychain.map(HomeEnd::cleared).orElse(true);
        eraseFiles();
        return isClear;
    }

    // Where the keychain cannot name what it holds, or does not answer, the files go all the same: what they held
    // opens by nothing any more.
    private static boolean cleared(SecretStore keychain) {
        try {
            keychain.remove(HomeAnchor.NAME);
            keychain.remove(HomeOpening.HOME_KEY);
            if (keychain instanceof Clearable items) {
                items.clear();
                return true;
            }
            return false;
        } catch (SecretStoreException failed) {
            return false;
        }
    }

    void eraseFiles() {
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
}
