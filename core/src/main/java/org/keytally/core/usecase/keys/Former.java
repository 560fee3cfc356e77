package org.keytally.core.usecase.keys;

import java.util.Optional;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.SecretStore;
import org.keytally.core.domain.key.SecretStoreException;

/// The secret that rested under a key's name before, until it is known that it is not needed again.
final class Former implements AutoCloseable {

    private final SecretStore store;
    private final Key key;
    private final Optional<Secret> secret;

    private Former(SecretStore store, Key key, Optional<Secret> secret) {
        this.store = store;
        this.key = key;
        this.secret = secret;
    }

    static Former of(SecretStore store, Key key) throws SecretStoreException {
        return new Former(store, key, store.open(key.secretName()));
    }

    void putBack() throws SecretStoreException {
        if (secret.isPresent()) {
            store.put(key.secretName(), secret.get());
        } else {
            store.remove(key.secretName());
        }
    }

    @Override
    public void close() {
        secret.ifPresent(Secret::close);
    }
}
