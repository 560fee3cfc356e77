package org.keytally.core.adapter.sealed.file;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keytally.core.adapter.sealed.Disk;
import org.keytally.core.adapter.sealed.HomeKey;
import org.keytally.core.adapter.sealed.Purpose;
import org.keytally.core.adapter.sealed.PurposeKey;
import org.keytally.core.adapter.sealed.SealedException;
import org.keytally.core.domain.key.Resting;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.SecretName;
import org.keytally.core.domain.key.SecretStore;
import org.keytally.core.domain.key.SecretStoreException;
import org.keytally.core.domain.key.StoreState;

/// The secrets that rest in the sealed file of a home.
public final class SealedSecrets implements SecretStore, AutoCloseable {

    /// The name of the file in the home.
    public static final String FILE = "secrets";

    static final int LARGEST_SECRET = 16 << 20;

    private static final int FORMAT = 1;

    private final SealedFile file;
    private final PurposeKey purpose;

    public SealedSecrets(Path home, HomeKey key, Disk disk) {
        this.purpose = key.derive(Purpose.SECRETS);
        this.file = new SealedFile(home.resolve(FILE), purpose, FORMAT, disk);
    }

    /// Writes the file without secrets unless it is there already; only for the making of a home.
    public void make() throws SealedException {
        file.make();
    }

    /// Whether a secret rests here under that name.
    public boolean holds(SecretName name) throws SecretStoreException {
        try {
            return file.names().contains(name.id());
        } catch (SealedException failure) {
            throw ofTheStore(failure);
        }
    }

    /// Opens every secret and returns each damage found.
    public List<SealedException> check() throws SealedException {
        return file.check();
    }

    @Override
    public Resting resting() {
        return Resting.SEALED_FILE;
    }

    @Override
    public StoreState state() {
        if (purpose.isDestroyed()) {
            return new StoreState.Locked();
        }
        try {
            file.generation();
            return new StoreState.Ready();
        } catch (SealedException failure) {
            return new StoreState.Unavailable(StoreState.Cause.FAILED, String.valueOf(failure.getMessage()));
        }
    }

    @Override
    public void put(SecretName name, Secret secret) throws SecretStoreException {
        putAll(Map.of(name, secret));
    }

    @Override
    public void putAll(Map<SecretName, Secret> secrets) throws SecretStoreException {
        if (secrets.isEmpty()) {
            return;
        }
        Map<String, byte[]> plain = new HashMap<>();
        try {
            for (Map.Entry<SecretName, Secret> one : secrets.entrySet()) {
                plain.put(one.getKey().id(), revealed(one.getValue()));
            }
            file.write(plain, Set.of());
        } catch (SealedException failure) {
            throw ofTheStore(failure);
        } finally {
            plain.values().forEach(bytes -> Arrays.fill(bytes, (byte) 0));
        }
    }

    private static byte[] revealed(Secret secret) throws SecretStoreException {
        if (secret.length() > LARGEST_SECRET) {
            throw new SecretStoreException(SecretStoreException.Kind.TOO_LARGE, secret.length() + " bytes");
        }
        return secret.reveal();
    }

    @Override
    public Optional<Secret> open(SecretName name) throws SecretStoreException {
        try {
            return file.read(name.id()).map(SecretBytes::toSecret);
        } catch (SealedException failure) {
            throw ofTheStore(failure);
        }
    }

    @Override
    public boolean remove(SecretName name) throws SecretStoreException {
        try {
            if (!file.names().contains(name.id())) {
                return false;
            }
            file.write(Map.of(), Set.of(name.id()));
            return true;
        } catch (SealedException failure) {
            throw ofTheStore(failure);
        }
    }

    @Override
    public void close() {
        file.close();
    }

    private static SecretStoreException ofTheStore(SealedException failure) {
        SecretStoreException.Kind kind =
                switch (failure.kind()) {
                    case LOCKED -> SecretStoreException.Kind.LOCKED;
                    case DAMAGED, FORGED, MISSING, HEADER_LOST -> SecretStoreException.Kind.DAMAGED;
                    case TOO_LARGE, NO_MEMORY -> SecretStoreException.Kind.TOO_LARGE;
                    case FULL -> SecretStoreException.Kind.FULL;
                    case NOT_KEPT -> SecretStoreException.Kind.NOT_KEPT;
                    case UNSAFE_PERMISSIONS, FOREIGN_OWNER, SYMBOLIC_LINK, NOT_A_FILE, READ_ONLY, DENIED ->
                        SecretStoreException.Kind.DENIED;
                    case EXISTS, NEWER, WEAK_PARAMETERS, WRONG_PASSPHRASE, WRONG_KEYCHAIN_KEY, WRONG_RECOVERY_PHRASE,
                            NO_SUCH_WAY, LAST_WAY, EMPTY, NOT_TEXT, FAILED ->
                        SecretStoreException.Kind.UNAVAILABLE;
                };
        return new SecretStoreException(kind, String.valueOf(failure.getMessage()), failure);
    }
}
