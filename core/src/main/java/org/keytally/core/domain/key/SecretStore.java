package org.keytally.core.domain.key;

import java.util.Map;
import java.util.Optional;

/// The port to a place where secrets rest; every call ends within a bounded time.
public interface SecretStore {

    /// Which kind of place this is.
    Resting resting();

    /// Whether it can be used now; asks nobody and opens no prompt.
    StoreState state();

    /// Puts a secret in place of a former one of that name and reads it back; the former stays whole if this fails.
    void put(SecretName name, Secret secret) throws SecretStoreException;

    /// Puts many; where one of them fails, some of the others may be in place already.
    default void putAll(Map<SecretName, Secret> secrets) throws SecretStoreException {
        for (Map.Entry<SecretName, Secret> one : secrets.entrySet()) {
            put(one.getKey(), one.getValue());
        }
    }

    /// Opens a secret; empty where none rests under that name.
    Optional<Secret> open(SecretName name) throws SecretStoreException;

    /// Removes a secret; false where none was there.
    boolean remove(SecretName name) throws SecretStoreException;
}
