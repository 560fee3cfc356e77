package org.keytally.core;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.keytally.core.adapter.keychain.LayeredSecrets;
import org.keytally.core.adapter.sealed.HomeKey;
import org.keytally.core.adapter.sealed.LocalDisk;
import org.keytally.core.adapter.sealed.SealedException;
import org.keytally.core.adapter.sealed.file.SealedSecrets;
import org.keytally.core.adapter.sealed.home.Calibration;
import org.keytally.core.adapter.sealed.home.HomeHeader;
import org.keytally.core.adapter.sealed.home.KeychainKey;
import org.keytally.core.adapter.sealed.home.KeychainKind;
import org.keytally.core.adapter.sealed.home.Passphrase;
import org.keytally.core.adapter.sealed.home.RecoveryPhrase;
import org.keytally.core.adapter.sealed.home.Way;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.SecretStore;
import org.keytally.core.domain.key.SecretStoreException;

/// The move of a home to another kind of keychain: secrets are there before the header says so, and leave after.
final class HomeMove {

    private final HomeHeader header;
    private final HomeKey key;
    private final SealedSecrets sealed;
    private final SecureRandom random = new SecureRandom();

    HomeMove(Path home, HomeKey key, SealedSecrets sealed) {
        this.header = new HomeHeader(home, new LocalDisk(), new Calibration(System::nanoTime));
        this.key = key;
        this.sealed = sealed;
    }

    void toKeychain(SecretStore keychain, List<Key> keys) {
        HomeOpening.requireReady(keychain);
        SecretStore layered = new LayeredSecrets(keychain, sealed);
        try (KeychainKey opener = KeychainKey.random(random);
                Secret secret = opener.secret()) {
            copy(sealed, layered, keys);
            keychain.put(HomeOpening.HOME_KEY, secret);
            header.move(key, KeychainKind.OS, opener);
            for (Key moved : keys) {
                sealed.remove(moved.secretName());
            }
        } catch (SecretStoreException failed) {
            throw HomeOpening.ofTheHome(failed);
        } catch (SealedException failed) {
            throw failed.ofTheHome();
        }
    }

    /// Also changes the passphrase of a home that is sealed already.
    void toSealed(Optional<SecretStore> keychain, List<Key> keys, Passphrase passphrase) {
        try {
            if (keychain.isPresent()) {
                copy(new LayeredSecrets(keychain.get(), sealed), sealed, keys);
            }
            header.move(key, KeychainKind.SEALED, passphrase);
            if (keychain.isPresent()) {
                for (Key moved : keys) {
                    new LayeredSecrets(keychain.get(), sealed).remove(moved.secretName());
                }
                keychain.get().remove(HomeAnchor.NAME);
                keychain.get().remove(HomeOpening.HOME_KEY);
            }
        } catch (SecretStoreException failed) {
            throw HomeOpening.ofTheHome(failed);
        } catch (SealedException failed) {
            throw failed.ofTheHome();
        }
    }

    /// A new phrase that opens the home when nothing else does; a former one no longer does.
    RecoveryPhrase addRecovery() {
        RecoveryPhrase phrase = RecoveryPhrase.random(random);
        try {
            header.add(key, phrase);
            return phrase;
        } catch (SealedException failed) {
            phrase.close();
            throw failed.ofTheHome();
        }
    }

    boolean hasRecovery() {
        try {
            return header.summary().ways().contains(Way.RECOVERY);
        } catch (SealedException failed) {
            throw failed.ofTheHome();
        }
    }

    private static void copy(SecretStore from, SecretStore to, List<Key> keys) throws SecretStoreException {
        for (Key one : keys) {
            Optional<Secret> secret = from.open(one.secretName());
            if (secret.isPresent()) {
                try (Secret opened = secret.get()) {
                    to.put(one.secretName(), opened);
                }
            }
        }
    }
}
