package org.keytally.core.usecase.keys;

import java.util.Optional;
import org.keytally.core.domain.key.Key;

/// What came of changing a key.
public sealed interface KeyChange {

    /// It was changed.
    ///
    /// @param successor another key that became the primary one by it
    record Done(Key key, Optional<Key> successor) implements KeyChange {
        public Done(Key key) {
            this(key, Optional.empty());
        }
    }

    /// It was already so.
    record Already(Key key) implements KeyChange {}

    /// It was not changed.
    record Refused(KeyRefusal why) implements KeyChange {}
}
