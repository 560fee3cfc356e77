package org.keytally.core;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import org.keytally.core.adapter.keychain.Keychains;
import org.keytally.core.adapter.sealed.LocalDisk;
import org.keytally.core.adapter.sealed.SealedException;
import org.keytally.core.adapter.sealed.file.SealedRecords;
import org.keytally.core.adapter.sealed.file.SealedSecrets;
import org.keytally.core.adapter.sealed.home.HeaderSummary;
import org.keytally.core.adapter.sealed.home.HomeHeader;
import org.keytally.core.adapter.sealed.home.HomeId;
import org.keytally.core.adapter.sealed.home.KeychainKey;
import org.keytally.core.adapter.sealed.home.KeychainKind;
import org.keytally.core.adapter.sealed.home.OpenedHome;
import org.keytally.core.adapter.sealed.home.Passphrase;
import org.keytally.core.adapter.sealed.home.RecoveryPhrase;
import org.keytally.core.adapter.sealed.home.Way;
import org.keytally.core.domain.home.HomeException;
import org.keytally.core.domain.home.PassphraseSource;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.SecretName;
import org.keytally.core.domain.key.SecretStore;
import org.keytally.core.domain.key.SecretStoreException;
import org.keytally.core.domain.key.StoreState;

/// The way to a home's key: opens the header, or makes a home where there is none.
final class HomeOpening {

    /// The name of the home's key in the operating system's keychain.
    static final SecretName HOME_KEY = new SecretName("home", "key of this home");

    private final Path home;
    private final Surroundings surroundings;
    private final HomePhrases phrases;
    private final HomeHeader header;
    private final SecureRandom random = new SecureRandom();

    HomeOpening(Path home, Surroundings surroundings, PassphraseSource passphrases) {
        this.home = home;
        this.surroundings = surroundings;
        this.phrases = new HomePhrases(surroundings, passphrases);
        this.header = new HomeHeader(home, new LocalDisk(), surroundings.guess());
    }

    /// A home that is open, whether it was just made, and the operating system's keychain if it has that kind.
    record Open(OpenedHome home, boolean isNew, Optional<SecretStore> keychain) {}

    Open open() {
        try {
            return header.isThere() ? openExisting() : make();
        } catch (SealedException failed) {
            throw failed.ofTheHome();
        }
    }

    private Open openExisting() throws SealedException {
        HeaderSummary summary = header.summary();
        Optional<KeychainKind> wanted = wantedKind();
        if (wanted.isPresent() && wanted.get() != summary.keychain()) {
            throw new HomeException(
                    HomeException.Kind.OTHER_KEYCHAIN,
                    "made with " + word(summary.keychain()) + ", asked for " + word(wanted.get()));
        }
        return switch (summary.keychain()) {
            case OS -> openByKeychain(summary.id());
            case SEALED -> openSealed(summary.ways().contains(Way.RECOVERY));
        };
    }

    /// By the passphrase, or by the recovery phrase where a person gives that instead.
    private Open openSealed(boolean hasRecovery) throws SealedException {
        boolean isRecoveryGiven = hasRecovery && phrases.isRecoveryNamed();
        Optional<Passphrase> passphrase = isRecoveryGiven ? Optional.empty() : phrases.existing(hasRecovery);
        if (passphrase.isPresent()) {
            try (Passphrase given = passphrase.get()) {
                return finished(new Open(header.open(given), false, Optional.empty()));
            }
        }
        try (RecoveryPhrase phrase = phrases.recovery()
                .orElseThrow(() -> new HomeException(HomeException.Kind.NO_PASSPHRASE, "no phrase was given"))) {
            return finished(new Open(header.open(phrase), false, Optional.empty()));
        }
    }

    private Open openByKeychain(HomeId id) throws SealedException {
        SecretStore keychain = keychain(id);
        requireReady(keychain);
        try {
            Optional<Secret> resting = keychain.open(HOME_KEY);
            return resting.isPresent() ? openBy(resting.get(), keychain) : openByRecovery(keychain);
        } catch (SecretStoreException failed) {
            throw ofTheHome(failed);
        }
    }

    private Open openBy(Secret resting, SecretStore keychain) throws SealedException {
        try (resting;
                KeychainKey key = KeychainKey.of(resting)
                        .orElseThrow(() -> new HomeException(HomeException.Kind.KEY_LOST, "not a key of ours"))) {
            return finished(new Open(header.open(key), false, Optional.of(keychain)));
        }
    }

    /// Opens by the recovery phrase, where there is one, and puts a new key into the keychain.
    private Open openByRecovery(SecretStore keychain) throws SealedException, SecretStoreException {
        Optional<RecoveryPhrase> given =
                header.summary().ways().contains(Way.RECOVERY) ? phrases.recovery() : Optional.empty();
        if (given.isEmpty()) {
            throw new HomeException(HomeException.Kind.KEY_LOST, keychain.resting().name());
        }
        try (RecoveryPhrase phrase = given.get();
                KeychainKey key = KeychainKey.random(random);
                Secret resting = key.secret()) {
            OpenedHome opened = header.open(phrase);
            keychain.put(HOME_KEY, resting);
            header.add(opened.key(), key);
            return finished(new Open(opened, false, Optional.of(keychain)));
        }
    }

    private Open make() throws SealedException {
        HomeId id = header.newId();
        SecretStore keychain = keychain(id);
        KeychainKind kind = wantedKind().orElseGet(() -> kindFor(keychain.state()));
        return switch (kind) {
            case OS -> makeByKeychain(id, keychain);
            case SEALED -> {
                try (Passphrase passphrase = phrases.first()) {
                    yield finished(new Open(header.make(KeychainKind.SEALED, id, passphrase), true, Optional.empty()));
                }
            }
        };
    }

    private Open makeByKeychain(HomeId id, SecretStore keychain) throws SealedException {
        requireReady(keychain);
        try (KeychainKey key = KeychainKey.random(random);
                Secret secret = key.secret()) {
            keychain.put(HOME_KEY, secret);
            return finished(new Open(header.make(KeychainKind.OS, id, key), true, Optional.of(keychain)));
        } catch (SecretStoreException failed) {
            throw ofTheHome(failed);
        }
    }

    /// Makes the first files of a home that lacks them because its making was interrupted.
    private Open finished(Open open) throws SealedException {
        if (open.home().isFinished()) {
            return open;
        }
        try (SealedRecords records = HomeParts.records(home, open.home().key());
                SealedSecrets secrets = new SealedSecrets(home, open.home().key(), new LocalDisk())) {
            records.make();
            secrets.make();
        }
        header.finish(open.home().key());
        return new Open(open.home(), true, open.keychain());
    }

    /// The keychain of this system for the home that is there.
    SecretStore keychainOf() {
        try {
            return keychain(header.summary().id());
        } catch (SealedException failed) {
            throw failed.ofTheHome();
        }
    }

    /// The keychain in which the home that is there has its items; empty where it has none.
    Optional<SecretStore> keychainIfNamed() throws SealedException {
        HeaderSummary summary = header.summary();
        return summary.keychain() == KeychainKind.OS ? Optional.of(keychain(summary.id())) : Optional.empty();
    }

    private SecretStore keychain(HomeId id) {
        return Keychains.find(surroundings.system(), surroundings.environment(), id.toString());
    }

    /// Where the keychain is locked the home must wait for it; a weaker place is never taken in its stead.
    private static KeychainKind kindFor(StoreState state) {
        return switch (state) {
            case StoreState.Ready _,StoreState.Locked _ -> KeychainKind.OS;
            case StoreState.Unavailable _ -> KeychainKind.SEALED;
        };
    }

    private Optional<KeychainKind> wantedKind() {
        return surroundings.variable("KEYTALLY_KEYCHAIN").map(word -> switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "os" -> KeychainKind.OS;
            case "sealed" -> KeychainKind.SEALED;
            default ->
                throw new HomeException(HomeException.Kind.OTHER_KEYCHAIN, "KEYTALLY_KEYCHAIN takes os or sealed");
        });
    }

    /// A passphrase for a home that changes to the sealed file, or takes a new one.
    Passphrase newPassphrase() throws SealedException {
        return header.summary().keychain() == KeychainKind.OS ? phrases.firstAfterKeychain() : phrases.next();
    }

    static void requireReady(SecretStore keychain) {
        switch (keychain.state()) {
            case StoreState.Ready _ -> {}
            case StoreState.Locked _ ->
                throw new HomeException(HomeException.Kind.KEYCHAIN_LOCKED, keychain.resting().name());
            case StoreState.Unavailable(StoreState.Cause cause, String detail) ->
                throw new HomeException(kindOf(cause), cause + ": " + detail);
        }
    }

    private static HomeException.Kind kindOf(StoreState.Cause cause) {
        return switch (cause) {
            case NOT_RESPONDING -> HomeException.Kind.KEYCHAIN_SILENT;
            case DENIED -> HomeException.Kind.KEYCHAIN_DENIED;
            case NO_SESSION, NO_SERVICE, NO_LIBRARY, FAILED -> HomeException.Kind.KEYCHAIN_UNAVAILABLE;
        };
    }

    static HomeException ofTheHome(SecretStoreException failed) {
        HomeException.Kind kind =
                switch (failed.kind()) {
                    case LOCKED -> HomeException.Kind.KEYCHAIN_LOCKED;
                    case TOO_SLOW -> HomeException.Kind.KEYCHAIN_SILENT;
                    case DENIED -> HomeException.Kind.KEYCHAIN_DENIED;
                    case UNAVAILABLE, TOO_LARGE, NOT_KEPT, FULL -> HomeException.Kind.KEYCHAIN_UNAVAILABLE;
                    case DAMAGED -> HomeException.Kind.DAMAGED;
                };
        return new HomeException(kind, failed.kind().name(), failed);
    }

    private static String word(KeychainKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
