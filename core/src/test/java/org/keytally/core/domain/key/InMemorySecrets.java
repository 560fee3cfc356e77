package org.keytally.core.domain.key;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.keytally.core.usecase.Steps;

/// Secrets in memory, for as long as the steps work.
public final class InMemorySecrets implements SecretStore, SecretMemory {

    private final Map<String, Secret> secrets = new TreeMap<>();
    private final String place;
    private final Steps steps;

    /// @param place stands before each step
    public InMemorySecrets(String place, Steps steps) {
        this.place = place;
        this.steps = steps;
    }

    @Override
    public Resting resting() {
        return Resting.SEALED_FILE;
    }

    @Override
    public StoreState state() {
        return new StoreState.Ready();
    }

    @Override
    public void put(SecretName name, Secret secret) throws SecretStoreException {
        take("put");
        secrets.put(name.id(), secret.copy());
    }

    @Override
    public Optional<Secret> open(SecretName name) throws SecretStoreException {
        take("open");
        return Optional.ofNullable(secrets.get(name.id())).map(Secret::copy);
    }

    @Override
    public boolean remove(SecretName name) throws SecretStoreException {
        take("remove");
        return secrets.remove(name.id()) != null;
    }

    @Override
    public int lock() {
        steps.take(place + " lock");
        return secrets.size();
    }

    @Override
    public void forget(SecretName name) {
        steps.take(place + " forget");
    }

    /// The ids under which secrets rest.
    public Set<String> names() {
        return Set.copyOf(secrets.keySet());
    }

    /// Takes one away as somebody else would.
    public void lose(SecretName name) {
        secrets.remove(name.id());
    }

    private void take(String step) throws SecretStoreException {
        if (!steps.take(place + " " + step)) {
            throw new SecretStoreException(SecretStoreException.Kind.UNAVAILABLE, "broken by the test");
        }
    }
}
