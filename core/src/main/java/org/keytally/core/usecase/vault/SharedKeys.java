package org.keytally.core.usecase.vault;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.keytally.core.domain.audit.AuditAction;
import org.keytally.core.domain.audit.Subject;
import org.keytally.core.domain.key.Fingerprint;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.KeyId;
import org.keytally.core.domain.key.Lease;
import org.keytally.core.domain.key.Marks;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.SecretName;
import org.keytally.core.domain.key.SecretStore;
import org.keytally.core.domain.key.SecretStoreException;
import org.keytally.core.domain.key.Terms;
import org.keytally.core.domain.key.Trace;
import org.keytally.core.domain.key.Validity;
import org.keytally.core.domain.vault.Holding;
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
            Batch batch = new Batch();
            taken.forEach(batch::take);
            List<Optional<Key>> kept = batch.storesSecrets() ? List.copyOf(batch.results) : List.of();
            renewed.forEach(batch::renew);
            batch.write();
            return kept;
        });
    }

    /// What is written together.
    private final class Batch {

        private final List<Optional<Key>> results = new ArrayList<>();
        private final Map<KeyId, Key> records = new LinkedHashMap<>();
        private final Map<SecretName, Secret> secrets = new LinkedHashMap<>();
        private final List<Holding> holdings = new ArrayList<>();

        // What somebody else found out or did while the vault was asked holds: a newer one was taken, it was withdrawn,
        // or nothing of its vault may stay.
        void take(SyncStep.Taken step) {
            Taken taken = step.key();
            Optional<Key> former = taken.former().flatMap(SharedKeys.this::key);
            Optional<Holding> now = means.holdings().of(taken.vault(), taken.item().name());
            if (!now.equals(step.held()) || former.isPresent() != taken.former().isPresent()) {
                results.add(now.map(Holding::key).flatMap(SharedKeys.this::key));
                return;
            }
            Key key = record(taken, step.secret(), former, others());
            results.add(Optional.of(key));
            records.put(key.id(), key);
            secrets.put(key.secretName(), step.secret());
            hold(new Holding(
                    taken.vault().host(), taken.item().name(), key.id(), taken.item().changed(), taken.generation(),
                    taken.item().version(), Optional.of(means.now())));
        }

        // One that was removed or withdrawn meanwhile stays so.
        void renew(SyncStep.Renewed renewed) {
            Holding held = renewed.held();
            key(held.key()).filter(_ -> means.holdings().all().contains(held)).ifPresent(key -> {
                records.put(key.id(), leased(key, renewed.until()));
                if (renewed.isReread()) {
                    hold(held.readAt(means.now()));
                }
            });
        }

        private List<Key> others() {
            return Stream.concat(
                    ring.register().all().stream().filter(key -> !records.containsKey(key.id())),
                    records.values().stream())
                    .toList();
        }

        // Whatever was read is in the trail.
        private void hold(Holding holding) {
            ring.witness().tell(AuditAction.VAULT_READ, Subject.key(holding.key().value()), Map.of(
                    "vault", holding.host(),
                    "name", holding.name().value(),
                    "generation", String.valueOf(holding.generation())));
            holdings.add(holding);
        }

        /// Where they cannot be kept, nothing that was taken is.
        boolean storesSecrets() {
            try {
                ring.store().putAll(secrets);
                return true;
            } catch (SecretStoreException failed) {
                records.clear();
                holdings.clear();
                return false;
            }
        }

        void write() {
            ring.register().save(List.copyOf(records.values()));
            means.holdings().keepAll(holdings);
        }
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
                .filter(holding -> holding.host().equals(vault.host()))
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

    private static Key leased(Key key, Instant until) {
        String vault = key.terms().lease().map(Lease::vault).orElse("");
        return key.withTerms(key.terms().withLease(new Lease(vault, until)));
    }

    private Key record(Taken taken, Secret secret, Optional<Key> former, Collection<Key> beside) {
        SharedKey shared = taken.key();
        Fingerprint fingerprint = ring.fingerprints().of(secret);
        KeyId id = former.map(Key::id)
                .or(() -> means.holdings().of(taken.vault(), taken.item().name()).map(Holding::key))
                .orElseGet(ring::newId);
        return new Key(
                id,
                shared.provider(),
                label(shared.label(), taken.vault(), id, beside),
                shared.scope(),
                shared.environment(),
                shared.connection(),
                terms(taken),
                shared.notes(),
                former.map(Key::marks).orElse(Marks.USUAL),
                trace(fingerprint, secret.length(), former));
    }

    // Of two bounds, the narrower holds.
    private static Terms terms(Taken taken) {
        Terms terms = taken.key().terms();
        Validity inside = terms.validity();
        Validity beside = taken.item().terms().validity();
        Optional<Instant> from = Stream.of(inside.from(), beside.from())
                .flatMap(Optional::stream)
                .max(Instant::compareTo);
        Optional<Instant> to = Stream.of(inside.to(), beside.to()).flatMap(Optional::stream).min(Instant::compareTo);
        Validity both = Validity.isPossible(from, to) ? new Validity(from, to) : new Validity(Optional.empty(), to);
        return new Terms(
                both,
                terms.cadence(),
                terms.monthlyBudget(),
                terms.requestsPerMinute(),
                taken.until().map(until -> new Lease(taken.vault().host(), until)));
    }

    private Trace trace(Fingerprint fingerprint, int length, Optional<Key> former) {
        Instant now = means.now();
        Instant created = former.map(key -> key.trace().created()).orElse(now);
        boolean isSame = former.filter(key -> key.trace().fingerprint().equals(fingerprint)).isPresent();
        Optional<Instant> replaced = isSame
                ? former.flatMap(key -> key.trace().replaced())
                : former.map(key -> now);
        return new Trace(fingerprint, length, created, replaced, Optional.empty());
    }

    /// A label of its own beside those the person gave; labels are unique in a home.
    private String label(String wished, VaultAddress vault, KeyId id, Collection<Key> beside) {
        return Stream.concat(
                Stream.of(wished, wished + " (" + vault.name() + ")"),
                Stream.iterate(2, number -> number + 1)
                        .map(number -> wished + " (" + vault.name() + " " + number + ")"))
                .map(SharedKeys::short80)
                .filter(label -> beside.stream()
                        .noneMatch(key -> !key.isRemoved() && !key.id().equals(id) && key.isNamed(label)))
                .findFirst()
                .orElseThrow();
    }

    private static String short80(String label) {
        return label.length() <= Key.LONGEST_LABEL ? label : label.substring(label.length() - Key.LONGEST_LABEL);
    }
}
