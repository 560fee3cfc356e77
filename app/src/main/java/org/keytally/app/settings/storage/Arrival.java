package org.keytally.app.settings.storage;

import java.util.List;
import java.util.Map;
import org.keytally.core.domain.home.Archive;
import org.keytally.core.domain.key.KeyId;
import org.keytally.core.domain.key.Secret;

/// An export that was opened and waits for a person to agree.
///
/// @param secrets empty where it came without them
/// @param addresses where keys that come without their secret would be used, in words
record Arrival(Archive archive, Map<KeyId, Secret> secrets, List<String> addresses) implements AutoCloseable {

    @Override
    public void close() {
        secrets.values().forEach(Secret::close);
    }
}
