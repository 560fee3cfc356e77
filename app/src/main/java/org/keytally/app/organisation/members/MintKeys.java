package org.keytally.app.organisation.members;

import java.util.List;
import java.util.Optional;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.key.Key;

/// Several keys that can make those of a provider.
///
/// @param chosen the one that does; none where none was chosen and none is primary
record MintKeys(Provider provider, List<Key> keys, Optional<Key> chosen) {

    MintKeys {
        keys = List.copyOf(keys);
    }
}
