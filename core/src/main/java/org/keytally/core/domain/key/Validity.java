package org.keytally.core.domain.key;

import java.time.Instant;
import java.util.Optional;

/// The time in which a key may be used: from a moment inclusive to a moment exclusive.
public record Validity(Optional<Instant> from, Optional<Instant> to) {

    /// At all times.
    public static final Validity ALWAYS = new Validity(Optional.empty(), Optional.empty());

    public Validity {
        if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
            throw new IllegalArgumentException("ends before it begins");
        }
    }

    /// Whether a pair of moments makes a validity at all.
    public static boolean isPossible(Optional<Instant> from, Optional<Instant> to) {
        return from.isEmpty() || to.isEmpty() || from.get().isBefore(to.get());
    }

    public boolean hasBegun(Instant now) {
        return from.isEmpty() || !now.isBefore(from.get());
    }

    public boolean hasEnded(Instant now) {
        return to.isPresent() && !now.isBefore(to.get());
    }
}
