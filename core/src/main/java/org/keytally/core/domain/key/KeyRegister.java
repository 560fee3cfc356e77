package org.keytally.core.domain.key;

import java.util.Collection;
import java.util.List;

/// The port to the records of all keys, removed ones within their grace included.
public interface KeyRegister {

    /// All keys in the order in which they were made.
    List<Key> all();

    /// Adds or replaces records by id, all of them or none.
    void save(Collection<Key> keys);

    /// Takes records out for good.
    void forget(Collection<KeyId> ids);
}
