package org.keytally.core.adapter.sealed.file;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.keytally.core.domain.key.Resting;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.SecretName;
import org.keytally.core.domain.key.SecretStore;
import org.keytally.core.domain.key.StoreState;

/// A keychain in memory that counts how often it is read, and lets a test act while it is.
final class CountingSecrets implements SecretStore {

    private final Map<String, Secret> secrets = new HashMap<>();
    private Runnable whileReading = () -> {};
    private int reads;

    int reads() {
        return reads;
    }

    void whileReading(Runnable action) {
        whileReading = action;
    }

    @Override
    public Resting resting() {
        return Resting.SECRET_SERVICE;
    }

    @Override
    public StoreState state() {
        return new StoreState.Ready();
    }

    @Override
    public void put(SecretName name, Secret secret) {
        secrets.put(name.id(), secret.copy());
    }

    @Override
    public Optional<Secret> open(SecretName name) {
        reads++;
        Optional<Secret> found = Optional.ofNullable(secrets.get(name.id())).map(Secret::copy);
        whileReading.run();
        return found;
    }

    @Override
    public boolean remove(SecretName name) {
        return secrets.remove(name.id()) != null;
    }
}
