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
import org.keytally.core.domain.key.SecretStoreException;
import org.keytally.core.domain.key.Terms;
import org.keytally.core.domain.key.Trace;
import org.keytally.core.domain.key.Validity;
import org.keytally.core.domain.vault.Holding;
import org.keytally.core.domain.vault.SharedKey;
import org.keytally.core.domain.vault.VaultAddress;
import org.keytally.core.usecase.keys.KeyRing;

/// What one sync keeps, made ready one by one and written together.
final class SharedBatch {

    private final VaultMeans means;
    private final KeyRing ring;
    private final SharedKeys shared;

    private final List<Optional<Key>> results = new ArrayList<>();
    private final Map<KeyId, Key> records = new LinkedHashMap<>();
    private final Map<SecretName, Secret> secrets = new LinkedHashMap<>();
    private final List<Holding> holdings = new ArrayList<>();

    SharedBatch(VaultMeans means, SharedKeys shared) {
        this.means = means;
        this.ring = means.ring();
        this.shared = shared;
    }

    /// The keys that were taken, in their order.
    List<Optional<Key>> taken() {
        return List.copyOf(results);
    }

    // What somebody else found out or did while the vault was asked holds: a newer one was taken, it was withdrawn,
    // or nothing of its vault may stay.
    void take(SyncStep.Taken step) {
        SharedKeys.Taken taken = step.key();
        Optional<Key> former = taken.former().flatMap(shared::key);
        Optional<Holding> now = means.holdings().of(taken.vault(), taken.item().name());
        if (!now.equals(step.held()) || former.isPresent() != taken.former().isPresent()) {
            results.add(now.map(Holding::key).flatMap(shared::key));
            return;
        }
        Key key = record(taken, step.secret(), former, others());
        results.add(Optional.of(key));
        records.put(key.id(), key);
        secrets.put(key.secretName(), step.secret());
        hold(new Holding(
                taken.vault().place(), taken.item().name(), key.id(), taken.item().changed(), taken.generation(),
                taken.item().version(), Optional.of(means.now())));
    }

    // One that was removed or withdrawn meanwhile stays so.
    void renew(SyncStep.Renewed renewed) {
        Holding held = renewed.held();
        shared.key(held.key()).filter(_ -> means.holdings().all().contains(held)).ifPresent(key -> {
            records.put(key.id(), SharedKeys.leased(key, renewed.until()));
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

    private Key record(SharedKeys.Taken taken, Secret secret, Optional<Key> former, Collection<Key> beside) {
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
                trace(fingerprint, secret.length(), former, taken.item().created()));
    }

    // Of two bounds, the narrower holds.
    private static Terms terms(SharedKeys.Taken taken) {
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
                taken.until().map(until -> new Lease(taken.vault().place(), until)));
    }

    // A key is as old as what lies in the vault, however late this home came to it.
    private Trace trace(Fingerprint fingerprint, int length, Optional<Key> former, Optional<Instant> stored) {
        Instant now = stored.filter(at -> at.isBefore(means.now())).orElseGet(means::now);
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
                .map(SharedBatch::short80)
                .filter(label -> beside.stream()
                        .noneMatch(key -> !key.isRemoved() && !key.id().equals(id) && key.isNamed(label)))
                .findFirst()
                .orElseThrow();
    }

    private static String short80(String label) {
        return label.length() <= Key.LONGEST_LABEL ? label : label.substring(label.length() - Key.LONGEST_LABEL);
    }
}
