package org.keytally.core.domain.rotation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keytally.core.domain.key.KeyId;

/// The last rotation of each key, kept by nobody.
public final class InMemoryRotations implements RotationRegister {

    private final Map<KeyId, Rotation> last = new LinkedHashMap<>();

    @Override
    public List<Rotation> all() {
        return List.copyOf(last.values());
    }

    @Override
    public void keep(Rotation rotation) {
        last.put(rotation.key(), rotation);
    }

    @Override
    public void forget(KeyId key) {
        last.remove(key);
    }
}
