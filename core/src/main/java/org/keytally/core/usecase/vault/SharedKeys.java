package org.keytally.core.usecase.vault;

import java.time.Instant;
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
import org.keytally.core.domain.key.SecretStoreException;
import org.keytally.core.domain.key.Terms;
import org.keytally.core.domain.key.Trace;
import org.keytally.core.domain.key.Validity;
import org.keytally.core.domain.vault.Holding;
import org.keytally.core.domain.vault.SharedKey;
import org.keytally.core.domain.vault.VaultAddress;
import org.keytally.core.domain.vault.VaultItem;
import org.keytally.core.usecase.keys.KeyRing;

/// The keys of a home that came from vaults: records beside the person's own, and secrets that rest sealed.
final class SharedKeys {

    /// A key as it was taken from a vault.
    record Taken(VaultAddress vault, VaultItem item, SharedKey key, long generation, Instant until) {}

    private final VaultMeans means;
    private final KeyRing ring;

    SharedKeys(VaultMeans means) {
        this.means = means;
        this.ring = means.ring();
    }

    Optional<Key> key(KeyId id) {
        return ring.register().all().stream().filter(key -> key.id().equals(id)).findFirst();
    }

    /// Keeps what was taken; the record follows the secret, and what the vault holds is remembered last.
    Key keep(Taken taken, Secret secret, Optional<Key> former) throws SecretStoreException {
        return ring.alone(() -> kept(taken, secret, former.flatMap(one -> key(one.id()))));
    }

    private Key kept(Taken taken, Secret secret, Optional<Key> former) throws SecretStoreException {
        Optional<Holding> held = means.holdings().of(taken.vault(), taken.item().name());
        if (former.isPresent() && held.filter(one -> one.generation() > taken.generation()).isPresent()) {
            // Another sync was faster with a newer one.
            return former.get();
        }
        Key key = record(taken, secret, former);
        ring.witness().tell(AuditAction.VAULT_READ, Subject.key(key.id().value()), Map.of(
                "vault", taken.vault().host(),
                "name", taken.item().name().value(),
                "generation", String.valueOf(taken.generation())));
        ring.store().put(key.secretName(), secret);
        ring.register().save(List.of(key));
        means.holdings().keep(new Holding(
                taken.vault().host(), taken.item().name(), key.id(), taken.item().changed(), taken.generation(),
                Optional.of(means.now())));
        return key;
    }

    Key renew(Key key, Instant until) {
        return ring.alone(() -> {
            Key renewed = leased(key(key.id()).orElse(key), until);
            ring.register().save(List.of(renewed));
            return renewed;
        });
    }

    /// The vault no longer gives it: it cannot be used from now on, here or from memory.
    void withdraw(Key key) {
        renew(key, means.now());
        means.memory().forget(key.secretName());
        drop(key);
    }

    /// Nothing that came from that vault stays.
    void takeAll(VaultAddress vault) {
        means.holdings().all().stream()
                .filter(holding -> holding.host().equals(vault.host()))
                .flatMap(holding -> key(holding.key()).stream())
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
    }

    private void drop(Key key) {
        try {
            ring.store().remove(key.secretName());
        } catch (SecretStoreException later) {
            ring.witness().tell(AuditAction.KEY_FAILED, Subject.key(key.id().value()), Map.of(
                    "step", "remove", "kind", later.kind().name()));
        }
    }

    private static Key leased(Key key, Instant until) {
        String vault = key.terms().lease().map(Lease::vault).orElse("");
        return key.withTerms(key.terms().withLease(new Lease(vault, until)));
    }

    private Key record(Taken taken, Secret secret, Optional<Key> former) {
        SharedKey shared = taken.key();
        Fingerprint fingerprint = ring.fingerprints().of(secret);
        KeyId id = former.map(Key::id)
                .or(() -> means.holdings().of(taken.vault(), taken.item().name()).map(Holding::key))
                .orElseGet(ring::newId);
        return new Key(
                id,
                shared.provider(),
                label(shared.label(), taken.vault(), id),
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
                Optional.of(new Lease(taken.vault().host(), taken.until())));
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
    private String label(String wished, VaultAddress vault, KeyId id) {
        return Stream.concat(
                Stream.of(wished, wished + " (" + vault.name() + ")"),
                Stream.iterate(2, number -> number + 1)
                        .map(number -> wished + " (" + vault.name() + " " + number + ")"))
                .map(SharedKeys::short80)
                .filter(label -> ring.register().all().stream()
                        .noneMatch(key -> !key.isRemoved() && !key.id().equals(id) && key.isNamed(label)))
                .findFirst()
                .orElseThrow();
    }

    private static String short80(String label) {
        return label.length() <= Key.LONGEST_LABEL ? label : label.substring(label.length() - Key.LONGEST_LABEL);
    }
}
