package org.keytally.core.adapter.keychain;

import java.util.Optional;
import org.keytally.core.domain.key.Resting;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.SecretName;
import org.keytally.core.domain.key.SecretStore;
import org.keytally.core.domain.key.SecretStoreException;
import org.keytally.core.domain.key.SecretStoreException.Kind;
import org.keytally.core.domain.key.StoreState;

/// The keychain of a session that has none.
///
/// @param state why there is none
record NoKeychain(StoreState.Unavailable state) implements SecretStore {

    @Override
    public Resting resting() {
        return Resting.SECRET_SERVICE;
    }

    @Override
    public void put(SecretName name, Secret secret) throws SecretStoreException {
        throw unavailable();
    }

    @Override
    public Optional<Secret> open(SecretName name) throws SecretStoreException {
        throw unavailable();
    }

    @Override
    public boolean remove(SecretName name) throws SecretStoreException {
        throw unavailable();
    }

    private SecretStoreException unavailable() {
        return new SecretStoreException(Kind.UNAVAILABLE, state.detail());
    }
}
