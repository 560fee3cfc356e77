package org.keytally.core.adapter.keychain;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.keytally.core.domain.key.Resting;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.SecretName;
import org.keytally.core.domain.key.SecretStore;
import org.keytally.core.domain.key.SecretStoreException;
import org.keytally.core.domain.key.SecretStoreException.Kind;
import org.keytally.core.domain.key.StoreState;

/// Secrets in memory, with a limit of size and a fuse.
final class InMemorySecrets implements SecretStore {

    final Map<String, byte[]> secrets = new TreeMap<>();
    private final Resting resting;
    private final int largest;
    private final Fuse fuse;

    InMemorySecrets(Resting resting, int largest, Fuse fuse) {
        this.resting = resting;
        this.largest = largest;
        this.fuse = fuse;
    }

    @Override
    public Resting resting() {
        return resting;
    }

    @Override
    public StoreState state() {
        return new StoreState.Ready();
    }

    @Override
    public void put(SecretName name, Secret secret) throws SecretStoreException {
        if (secret.length() > largest) {
            throw new SecretStoreException(Kind.TOO_LARGE, "too large");
        }
        fuse.change();
        secrets.put(name.id(), secret.reveal());
    }

    @Override
    public Optional<Secret> open(SecretName name) {
        return Optional.ofNullable(secrets.get(name.id())).map(Secret::ofUtf8);
    }

    @Override
    public boolean remove(SecretName name) throws SecretStoreException {
        fuse.change();
        return secrets.remove(name.id()) != null;
    }
}
