package org.keytally.core.domain.key;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a key needs its person to do soon.
///
/// @param expiresWithin the narrowest of 30, 14, 7 and 1 days within which it expires
/// @param isDue whether its cadence says that the secret should be replaced
public record KeyCare(Optional<Integer> expiresWithin, boolean isDue) {

    /// Days before expiry at which people are told, the narrowest first.
    public static final List<Integer> MARKS = List.of(1, 7, 14, 30);

    public static KeyCare of(Key key, Instant now) {
        KeyState state = key.state(now);
        if (state != KeyState.ACTIVE && state != KeyState.NOT_YET_VALID) {
            return new KeyCare(Optional.empty(), false);
        }
        Optional<Integer> within = key.terms().validity().to().flatMap(end -> mark(now, end));
        boolean due = key.rotationDue().filter(moment -> !now.isBefore(moment)).isPresent();
        return new KeyCare(within, due);
    }

    public boolean isNeeded() {
        return isDue || expiresWithin.isPresent();
    }

    private static Optional<Integer> mark(Instant now, Instant end) {
        Duration left = Duration.between(now, end);
        return MARKS.stream().filter(days -> left.compareTo(Duration.ofDays(days)) <= 0).findFirst();
    }
}
