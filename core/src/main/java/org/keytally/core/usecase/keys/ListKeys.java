package org.keytally.core.usecase.keys;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.keytally.core.domain.key.Cadences;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.KeyCare;
import org.keytally.core.domain.key.KeyId;
import org.keytally.core.domain.key.KeyState;
import org.keytally.core.domain.traffic.Rebuff;

/// Lists the keys with their state, what they need, and when they were last used.
public final class ListKeys {

    /// One line of the list.
    ///
    /// @param past what the book says of the key
    public record Line(Key key, KeyState state, KeyCare care, Past past) {}

    /// When a key was last used, and the provider's no that still stands.
    public record Past(Optional<Instant> lastUsed, Optional<Rebuff> rebuff) {

        public static final Past NONE = new Past(Optional.empty(), Optional.empty());
    }

    private static final Comparator<Key> BY_PROVIDER = Comparator.comparing(Key::provider)
            .thenComparing(Key::scope)
            .thenComparing(key -> !key.marks().primary())
            .thenComparing(Key::label, String.CASE_INSENSITIVE_ORDER);

    private final KeyRing ring;
    private final Supplier<Map<KeyId, Instant>> lastUses;
    private final Function<KeyId, Optional<Rebuff>> rebuffs;
    private final Supplier<Cadences> cadences;

    public ListKeys(
            KeyRing ring,
            Supplier<Map<KeyId, Instant>> lastUses,
            Function<KeyId, Optional<Rebuff>> rebuffs) {
        this(ring, lastUses, rebuffs, () -> Cadences.USUAL);
    }

    /// @param cadences how often keys are to be replaced at least
    public ListKeys(
            KeyRing ring,
            Supplier<Map<KeyId, Instant>> lastUses,
            Function<KeyId, Optional<Rebuff>> rebuffs,
            Supplier<Cadences> cadences) {
        this.ring = ring;
        this.lastUses = lastUses;
        this.rebuffs = rebuffs;
        this.cadences = cadences;
    }

    /// Those in use by provider, scope and label, then those removed within their grace.
    public List<Line> list() {
        Instant now = ring.now();
        Map<KeyId, Instant> used = lastUses.get();
        Cadences binding = cadences.get();
        return ring.register()
                .all()
                .stream()
                .sorted(Comparator.comparing(Key::isRemoved).thenComparing(BY_PROVIDER))
                .map(key -> line(
                        binding.on(key), now,
                        new Past(Optional.ofNullable(used.get(key.id())), rebuffs.apply(key.id()))))
                .toList();
    }

    static Line line(Key key, Instant now, Past past) {
        return new Line(key, key.state(now), KeyCare.of(key, now), past);
    }
}
