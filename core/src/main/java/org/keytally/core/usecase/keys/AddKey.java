package org.keytally.core.usecase.keys;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.keytally.core.domain.audit.AuditAction;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.key.Connection;
import org.keytally.core.domain.key.Fingerprint;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.KeyState;
import org.keytally.core.domain.key.Recognition;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.SecretExam;
import org.keytally.core.domain.key.SecretStoreException;
import org.keytally.core.domain.key.Trace;

/// Adds a key: looks at the secret, stores it, and keeps the record.
public final class AddKey {

    /// What came of it.
    public sealed interface Result {

        /// The key is stored.
        ///
        /// @param recognition what the shape of the secret told
        /// @param dethroned the key that was the primary one until now
        record Added(Key key, Recognition recognition, Optional<Key> dethroned) implements Result {}

        /// Nothing was stored.
        record Refused(KeyRefusal why) implements Result {}
    }

    private final KeyRing ring;
    private final Supplier<Providers> providers;

    public AddKey(KeyRing ring, Supplier<Providers> providers) {
        this.ring = ring;
        this.providers = providers;
    }

    /// Adds a key in one step; nothing is left behind where a part of it fails.
    public Result add(KeyWish wish, Secret secret) {
        return add(wish, secret, AuditAction.KEY_CREATED);
    }

    Result add(KeyWish wish, Secret secret, AuditAction action) {
        Recognition recognition = SecretExam.recognise(secret, providers.get());
        return switch (provider(wish, secret, recognition)) {
            case Chosen.None(KeyRefusal why) -> new Result.Refused(why);
            case Chosen.One(Provider provider) ->
                ring.alone(() -> store(wish, secret, recognition, provider, action));
        };
    }

    private sealed interface Chosen {
        record One(Provider provider) implements Chosen {}

        record None(KeyRefusal why) implements Chosen {}
    }

    private Chosen provider(KeyWish wish, Secret secret, Recognition recognition) {
        if (wish.provider().isPresent()) {
            String name = wish.provider().get();
            return providers
                    .get()
                    .find(name)
                    .<Chosen>map(Chosen.One::new)
                    .orElseGet(() -> new Chosen.None(new KeyRefusal.UnknownProvider(name, knownProviders())));
        }
        if (recognition.likeliest().isPresent()) {
            return new Chosen.One(recognition.likeliest().get());
        }
        return new Chosen.None(SecretExam.refusal(secret)
                .<KeyRefusal>map(KeyRefusal.NotAKey::new)
                .orElseGet(KeyRefusal.NotRecognised::new));
    }

    private Result store(
            KeyWish wish, Secret secret, Recognition recognition, Provider provider, AuditAction action) {
        Optional<KeyRefusal> refusal = SecretExam.refusal(secret, provider).map(KeyRefusal.NotAKey::new);
        if (refusal.isPresent()) {
            return new Result.Refused(refusal.get());
        }
        Fingerprint fingerprint = ring.fingerprints().of(secret);
        Optional<Key> same = ring.lookup().withSecret(fingerprint);
        if (same.isPresent()) {
            return new Result.Refused(new KeyRefusal.SameSecret(same.get()));
        }
        String label = wish.label().orElseGet(() -> freeLabel(provider.name()));
        if (!Key.isPossibleLabel(label)) {
            return new Result.Refused(new KeyRefusal.BadLabel());
        }
        Optional<Key> taken = ring.lookup().withLabel(label);
        if (taken.isPresent()) {
            return new Result.Refused(new KeyRefusal.LabelTaken(taken.get()));
        }
        return keep(record(wish, provider, label, new Trace(
                fingerprint, secret.length(), ring.now(), Optional.empty(), Optional.empty())), secret, recognition,
                action);
    }

    private Key record(KeyWish wish, Provider provider, String label, Trace trace) {
        Key key = new Key(
                ring.newId(),
                provider.id(),
                label,
                wish.scope(),
                wish.environment(),
                connection(wish, provider),
                wish.terms(),
                wish.notes(),
                wish.marks(),
                trace);
        boolean first = ring.rivals(key).noneMatch(other -> other.marks().primary());
        return first ? key.withMarks(key.marks().withPrimary(true)) : key;
    }

    /// The address of a provider that a person described is written into the key: a later change of that file must not
    /// move it.
    private Connection connection(KeyWish wish, Provider provider) {
        Connection wished = wish.connection();
        return providers.get().isOwn(provider)
                ? new Connection(
                        wished.endpoint().or(() -> provider.access().base()),
                        wished.dialect(),
                        wished.model(),
                        wished.account(),
                        wished.pin())
                : wished;
    }

    private Result keep(Key key, Secret secret, Recognition recognition, AuditAction action) {
        try {
            ring.store().put(key.secretName(), secret);
        } catch (SecretStoreException failed) {
            return new Result.Refused(new KeyRefusal.NotKept(failed.kind(), String.valueOf(failed.getMessage())));
        }
        List<Key> changed = new ArrayList<>(List.of(key));
        Optional<Key> dethroned = key.marks().primary()
                ? ring.rivals(key).filter(other -> other.marks().primary()).findFirst()
                : Optional.empty();
        dethroned.ifPresent(other -> changed.add(other.withMarks(other.marks().withPrimary(false))));
        ring.settle(key, action, facts(key), changed, () -> ring.store().remove(key.secretName()));
        return new Result.Added(key, recognition,
                dethroned.filter(other -> other.state(ring.now()) == KeyState.ACTIVE));
    }

    private Map<String, String> facts(Key key) {
        return Map.of(
                "label", key.label(),
                "provider", key.provider().value(),
                "fingerprint", key.trace().fingerprint().hash().substring(0, 16));
    }

    String freeLabel(String wished) {
        if (ring.lookup().withLabel(wished).isEmpty()) {
            return wished;
        }
        int number = 2;
        while (ring.lookup().withLabel(wished + " " + number).isPresent()) {
            number++;
        }
        return wished + " " + number;
    }

    private List<String> knownProviders() {
        return providers.get().all().stream().map(provider -> provider.id().value()).toList();
    }
}
