package org.keytally.core.usecase.vault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keytally.core.domain.vault.Holding;
import org.keytally.core.domain.vault.VaultAddress;
import org.keytally.core.domain.vault.VaultName;
import org.keytally.core.domain.vault.VaultRegister;

/// What a home took from vaults, one a name.
record Holdings(VaultRegister register) {

    List<Holding> all() {
        return register.holdings();
    }

    Optional<Holding> of(VaultAddress vault, VaultName name) {
        return all().stream().filter(holding -> holding.isOf(vault, name)).findFirst();
    }

    void keep(Holding holding) {
        synchronized (register) {
            List<Holding> now = new ArrayList<>(all());
            now.removeIf(one -> one.host().equals(holding.host()) && one.name().equals(holding.name()));
            now.add(holding);
            register.writeHoldings(now);
        }
    }

    /// Lets a name be fetched at the next sync whatever the vault says of its last change.
    void forgetChange(VaultAddress vault, VaultName name) {
        of(vault, name)
                .filter(holding -> holding.changed().isPresent())
                .ifPresent(holding -> keep(holding.withoutChange()));
    }
}
