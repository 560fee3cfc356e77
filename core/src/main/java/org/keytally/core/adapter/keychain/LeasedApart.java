package org.keytally.core.adapter.keychain;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.keytally.core.domain.key.Resting;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.SecretName;
import org.keytally.core.domain.key.SecretStore;
import org.keytally.core.domain.key.SecretStoreException;
import org.keytally.core.domain.key.StoreState;

/// A keychain for a person's own secrets, and another place for those that a vault lends.
///
/// What is lent comes and goes by the hundred; a keychain that a person looks into is theirs.
public final class LeasedApart implements SecretStore {

    private final SecretStore own;
    private final SecretStore leased;

    public LeasedApart(SecretStore own, SecretStore leased) {
        this.own = own;
        this.leased = leased;
    }

    @Override
    public Resting resting() {
        return own.resting();
    }

    @Override
    public StoreState state() {
        return own.state();
    }

    @Override
    public void put(SecretName name, Secret secret) throws SecretStoreException {
        of(name).put(name, secret);
    }

    @Override
    public void putAll(Map<SecretName, Secret> secrets) throws SecretStoreException {
        Map<SecretName, Secret> lent = new LinkedHashMap<>(secrets);
        lent.keySet().removeIf(name -> !name.isLeased());
        Map<SecretName, Secret> owned = new LinkedHashMap<>(secrets);
        owned.keySet().removeAll(lent.keySet());
        leased.putAll(lent);
        own.putAll(owned);
    }

    @Override
    public Optional<Secret> open(SecretName name) throws SecretStoreException {
        return of(name).open(name);
    }

    @Override
    public boolean remove(SecretName name) throws SecretStoreException {
        return of(name).remove(name);
    }

    private SecretStore of(SecretName name) {
        return name.isLeased() ? leased : own;
    }
}
