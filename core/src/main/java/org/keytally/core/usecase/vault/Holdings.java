package org.keytally.core.usecase.vault;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
        keepAll(List.of(holding));
    }

    void keepAll(List<Holding> kept) {
        if (kept.isEmpty()) {
            return;
        }
        synchronized (register) {
            Map<Place, Holding> now = new LinkedHashMap<>();
            Stream.concat(all().stream(), kept.stream())
                    .forEach(one -> now.put(new Place(one.host(), one.name()), one));
            register.writeHoldings(List.copyOf(now.values()));
        }
    }

    private record Place(String host, VaultName name) {}

    /// Lets a name be fetched at the next sync whatever the vault says of its last change.
    void forgetChange(VaultAddress vault, VaultName name) {
        of(vault, name)
                .filter(holding -> holding.changed().isPresent())
                .ifPresent(holding -> keep(holding.withoutChange()));
    }
}
