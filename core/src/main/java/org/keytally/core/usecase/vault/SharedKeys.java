package org.keytally.core.usecase.vault;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keytally.core.domain.audit.AuditAction;
import org.keytally.core.domain.audit.Subject;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.KeyId;
import org.keytally.core.domain.key.Lease;
import org.keytally.core.domain.key.SecretName;
import org.keytally.core.domain.key.SecretStore;
import org.keytally.core.domain.key.SecretStoreException;
import org.keytally.core.domain.vault.SharedKey;
import org.keytally.core.domain.vault.VaultAddress;
import org.keytally.core.domain.vault.VaultItem;
import org.keytally.core.usecase.keys.Graves;
import org.keytally.core.usecase.keys.KeyRing;

/// The keys of a home that came from vaults: records beside the person's own, and secrets that rest sealed.
final class SharedKeys {

    /// A key as it was taken from a vault.
    ///
    /// @param until how long it is lent; none where it is the member's own from now on
    /// @param former what the home had of it before
    record Taken(
            VaultAddress vault,
            VaultItem item,
            SharedKey key,
            long generation,
            Optional<Instant> until,
            Optional<KeyId> former) {}

    private final VaultMeans means;
    private final KeyRing ring;

    SharedKeys(VaultMeans means) {
        this.means = means;
        this.ring = means.ring();
    }

    Optional<Key> key(KeyId id) {
        return ring.register().all().stream().filter(key -> key.id().equals(id)).findFirst();
    }

    /// Keeps all that was taken and renews the rest, each of secrets, records and holdings in one write: a write waits
    /// for the disk, and there may be hundreds. The records follow the secrets, and what the vault holds is remembered
    /// last.
    ///
    /// @return the keys that were taken, as they are now; none where their secrets could not be kept
    List<Optional<Key>> keep(List<SyncStep.Taken> taken, List<SyncStep.Renewed> renewed) {
        return ring.alone(() -> {
            SharedBatch batch = new SharedBatch(means, this);
            taken.forEach(batch::take);
            List<Optional<Key>> kept = batch.storesSecrets() ? batch.taken() : List.of();
            renewed.forEach(batch::renew);
            batch.write();
            return kept;
        });
    }

    /// The vault no longer gives it: it cannot be used from now on, here or from memory.
    void withdraw(Key key) {
        ring.alone(() -> {
            key(key.id()).ifPresent(one -> ring.register().save(List.of(leased(one, means.now()))));
            return key;
        });
        means.memory().forget(key.secretName());
        drop(key);
    }

    /// Nothing that is lent from that vault stays. What was made for the member is theirs, and could not be collected
    /// once more.
    void takeAll(VaultAddress vault) {
        means.holdings().all().stream()
                .filter(holding -> holding.host().equals(vault.place()))
                .flatMap(holding -> key(holding.key()).stream())
                .filter(Key::isLeased)
                .forEach(this::takeAway);
    }

    /// The vault no longer has it.
    void takeAway(Key key) {
        ring.alone(() -> {
            ring.witness().tell(AuditAction.KEY_REMOVED, Subject.key(key.id().value()), Map.of("label", key.label()));
            ring.register().forget(List.of(key.id()));
            return key;
        });
        means.memory().forget(key.secretName());
        drop(key);
        Graves.all(key).forEach(grave -> drop(key, ring.graveyard(), grave));
    }

    private void drop(Key key) {
        drop(key, ring.store(), key.secretName());
    }

    private void drop(Key key, SecretStore store, SecretName name) {
        try {
            store.remove(name);
        } catch (SecretStoreException later) {
            ring.witness().tell(AuditAction.KEY_FAILED, Subject.key(key.id().value()), Map.of(
                    "step", "remove", "kind", later.kind().name()));
        }
    }

    static Key leased(Key key, Instant until) {
        String vault = key.terms().lease().map(Lease::vault).orElse("");
        return key.withTerms(key.terms().withLease(new Lease(vault, until)));
    }
}
