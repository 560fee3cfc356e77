package org.keytally.core.adapter.system;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.keytally.core.domain.guard.Redactor;
import org.keytally.core.domain.key.Resting;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.SecretName;
import org.keytally.core.domain.key.SecretStore;
import org.keytally.core.domain.key.SecretStoreException;
import org.keytally.core.domain.key.StoreState;

/// A place of secrets that tells the redactor of each secret that goes in or comes out.
public final class WatchedSecrets implements SecretStore {

    private final SecretStore store;
    private final Redactor redactor;

    public WatchedSecrets(SecretStore store, Redactor redactor) {
        this.store = store;
        this.redactor = redactor;
    }

    @Override
    public Resting resting() {
        return store.resting();
    }

    @Override
    public StoreState state() {
        return store.state();
    }

    @Override
    public void put(SecretName name, Secret secret) throws SecretStoreException {
        remember(secret);
        store.put(name, secret);
    }

    @Override
    public void putAll(Map<SecretName, Secret> secrets) throws SecretStoreException {
        secrets.values().forEach(this::remember);
        store.putAll(secrets);
    }

    @Override
    public Optional<Secret> open(SecretName name) throws SecretStoreException {
        Optional<Secret> secret = store.open(name);
        secret.ifPresent(this::remember);
        return secret;
    }

    @Override
    public boolean remove(SecretName name) throws SecretStoreException {
        return store.remove(name);
    }

    private void remember(Secret secret) {
        byte[] bytes = secret.reveal();
        try {
            redactor.remember(bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }
}
