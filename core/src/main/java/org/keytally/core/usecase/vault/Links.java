package org.keytally.core.usecase.vault;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keytally.core.domain.vault.Vault;
import org.keytally.core.domain.vault.VaultAddress;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.domain.vault.VaultRegister;

/// The connections of a home, one a vault.
record Links(VaultRegister register) {

    List<VaultLink> all() {
        return register.links();
    }

    Optional<VaultLink> of(VaultAddress address) {
        return all().stream().filter(link -> link.address().equals(address)).findFirst();
    }

    /// A change of connections, from the first look at them to their writing.
    interface Change<T> {
        T make();
    }

    /// Makes a change while nobody else makes one.
    <T> T alone(Change<T> change) {
        synchronized (register) {
            return change.make();
        }
    }

    /// Keeps a connection in the place of a former one to the same vault.
    void keep(VaultLink link) {
        synchronized (register) {
            List<VaultLink> now = new ArrayList<>(all());
            now.removeIf(one -> one.address().equals(link.address()));
            now.add(link);
            register.writeLinks(now);
        }
    }

    /// Notes that a vault was synced, unless it was left meanwhile.
    void synced(Vault vault, Instant now) {
        synchronized (register) {
            of(vault.address()).ifPresent(link -> keep(link.withSynced(now).withRegion(vault.region())));
        }
    }

    /// Notes in which directory a person signs in for a vault, unless it was left meanwhile.
    void placed(VaultLink placed) {
        synchronized (register) {
            of(placed.address()).ifPresent(link -> placed.directory().tenant()
                    .ifPresent(tenant -> keep(link.withTenant(tenant))));
        }
    }

    void forget(VaultLink link) {
        synchronized (register) {
            register.writeLinks(all().stream().filter(one -> !one.address().equals(link.address())).toList());
        }
    }
}
