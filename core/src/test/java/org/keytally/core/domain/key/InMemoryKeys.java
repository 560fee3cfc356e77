package org.keytally.core.domain.key;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keytally.core.domain.home.HomeException;
import org.keytally.core.usecase.Steps;

/// The records of keys in memory, for as long as the steps work.
public final class InMemoryKeys implements KeyRegister {

    private final Map<KeyId, Key> keys = new LinkedHashMap<>();
    private final Steps steps;

    public InMemoryKeys(Steps steps) {
        this.steps = steps;
    }

    @Override
    public synchronized List<Key> all() {
        return List.copyOf(keys.values());
    }

    @Override
    public synchronized void save(Collection<Key> changed) {
        take("records save");
        changed.forEach(key -> keys.put(key.id(), key));
    }

    @Override
    public synchronized void forget(Collection<KeyId> ids) {
        take("records forget");
        ids.forEach(keys::remove);
    }

    private void take(String step) {
        if (!steps.take(step)) {
            throw new HomeException(HomeException.Kind.FULL, "broken by the test");
        }
    }
}
