package org.keytally.core.usecase.keys;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.keytally.core.domain.audit.AuditAction;
import org.keytally.core.domain.catalog.Pin;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.SecretStoreException;

/// Changes what is written on a key; its secret stays what it is.
public final class ChangeKey {

    private final KeyRing ring;

    public ChangeKey(KeyRing ring) {
        this.ring = ring;
    }

    /// Writes anew what stands on a key; what the edit leaves alone stays.
    ///
    /// @param edit makes of what is written on the key what shall be; its switches stay as they are
    public KeyChange change(String idOrLabel, UnaryOperator<KeyWish> edit) {
        return ring.alone(() -> edited(idOrLabel, edit));
    }

    private KeyChange edited(String idOrLabel, UnaryOperator<KeyWish> edit) {
        Optional<Key> found = ring.lookup().find(idOrLabel);
        if (found.isEmpty()) {
            return new KeyChange.Refused(ring.lookup().unknown(idOrLabel));
        }
        Key key = found.get();
        if (key.isRemoved()) {
            return new KeyChange.Refused(new KeyRefusal.Removed(key));
        }
        if (key.isLeased()) {
            return new KeyChange.Refused(new KeyRefusal.Leased(key));
        }
        KeyWish wish = edit.apply(KeyWish.of(key));
        String label = wish.label().orElse(key.label());
        if (!Key.isPossibleLabel(label)) {
            return new KeyChange.Refused(new KeyRefusal.BadLabel());
        }
        Optional<Key> taken = ring.lookup().withLabel(label).filter(other -> !other.id().equals(key.id()));
        if (taken.isPresent()) {
            return new KeyChange.Refused(new KeyRefusal.LabelTaken(taken.get()));
        }
        return changed(key, rewritten(key, wish, label));
    }

    private static Key rewritten(Key key, KeyWish wish, String label) {
        return new Key(
                key.id(),
                key.provider(),
                label,
                wish.scope(),
                wish.environment(),
                wish.connection(),
                wish.terms(),
                wish.notes(),
                key.marks(),
                key.trace());
    }

    private KeyChange changed(Key key, Key rewritten) {
        if (rewritten.equals(key)) {
            return new KeyChange.Already(key);
        }
        boolean isMoved = !rewritten.competesWith(key);
        Key now = isMoved ? crowned(rewritten) : rewritten;
        Optional<Key> heir = isMoved ? ring.heir(key) : Optional.empty();
        List<Key> both = new ArrayList<>(List.of(now));
        heir.ifPresent(both::add);
        try {
            settle(key, now, both);
        } catch (SecretStoreException failed) {
            return new KeyChange.Refused(new KeyRefusal.NotKept(failed.kind(), String.valueOf(failed.getMessage())));
        }
        return new KeyChange.Done(now, heir);
    }

    /// Among those it competes with now, it is the primary one only where there is no other.
    private Key crowned(Key key) {
        return key.withMarks(key.marks().withPrimary(
                key.marks().enabled() && ring.rivals(key).noneMatch(other -> other.marks().primary())));
    }

    // In the keychain an item bears the label, by which a person finds it there.
    private void settle(Key key, Key now, List<Key> changed) throws SecretStoreException {
        Optional<Secret> secret =
                now.label().equals(key.label()) ? Optional.empty() : ring.store().open(key.secretName());
        if (secret.isEmpty()) {
            ring.settle(key, AuditAction.KEY_CHANGED, facts(key, now), changed, () -> {});
            return;
        }
        try (Secret opened = secret.get()) {
            ring.store().put(now.secretName(), opened);
            ring.settle(key, AuditAction.KEY_CHANGED, facts(key, now), changed,
                    () -> ring.store().put(key.secretName(), opened));
        }
    }

    private static Map<String, String> facts(Key key, Key now) {
        Map<String, Function<Key, Object>> parts = new LinkedHashMap<>();
        parts.put("label", Key::label);
        parts.put("scope", Key::scope);
        parts.put("environment", Key::environment);
        parts.put("connection", Key::connection);
        parts.put("terms", Key::terms);
        parts.put("notes", Key::notes);
        parts.values().removeIf(part -> part.apply(key).equals(part.apply(now)));
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("label", now.label());
        facts.put("changed", String.join(",", parts.keySet()));
        if (!key.connection().endpoint().equals(now.connection().endpoint())) {
            facts.put("endpoint", now.connection().endpoint().map(URI::toString).orElse("the provider's own"));
        }
        if (!key.connection().pin().equals(now.connection().pin())) {
            facts.put("pin", now.connection().pin().map(Pin::text).orElse("none"));
        }
        return facts;
    }
}
