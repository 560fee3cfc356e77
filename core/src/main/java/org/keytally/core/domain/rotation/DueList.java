package org.keytally.core.domain.rotation;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.KeyState;

/// Personal and shared keys whose secret is to be replaced, the longest due first.
public record DueList(List<Due> due) {

    /// One key.
    ///
    /// @param at when it is due, or was
    public record Due(Key key, Instant at, boolean isOver) {}

    public DueList {
        due = List.copyOf(due);
    }

    /// What is due by then.
    ///
    /// @param ahead how far to look ahead
    public static DueList of(List<Key> keys, Instant now, Duration ahead) {
        return new DueList(keys.stream()
                .filter(key -> isInUse(key.state(now)))
                .flatMap(key -> due(key, now).stream())
                .filter(one -> !one.at().isAfter(now.plus(ahead)))
                .sorted(Comparator.comparing(Due::at).thenComparing(one -> one.key().label()))
                .toList());
    }

    private static Optional<Due> due(Key key, Instant now) {
        return key.rotationDue().map(at -> new Due(key, at, !now.isBefore(at)));
    }

    // Whoever has no vault for a while has not less to rotate.
    private static boolean isInUse(KeyState state) {
        return state == KeyState.ACTIVE || state == KeyState.NOT_YET_VALID || state == KeyState.LEASE_ENDED;
    }
}
