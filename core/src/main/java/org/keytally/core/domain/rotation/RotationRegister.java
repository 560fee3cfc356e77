package org.keytally.core.domain.rotation;

import java.util.List;
import java.util.Optional;
import org.keytally.core.domain.key.KeyId;

/// The port to the last rotation of each key.
public interface RotationRegister {

    List<Rotation> all();

    /// Keeps a rotation in the place of the one before of the same key.
    void keep(Rotation rotation);

    /// Forgets that a rotation was begun.
    void forget(KeyId key);

    default Optional<Rotation> of(KeyId key) {
        return all().stream().filter(one -> one.key().equals(key)).findFirst();
    }
}
