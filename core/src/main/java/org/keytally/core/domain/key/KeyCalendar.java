package org.keytally.core.domain.key;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What ends or is due with keys in the time ahead, the soonest first.
public record KeyCalendar(List<Date> dates) {

    /// How far ahead people look.
    public static final Duration AHEAD = Duration.ofDays(90);

    /// What happens to a key.
    public enum Kind {
        EXPIRES,
        /// Its cadence says that the secret should be replaced.
        ROTATES,
        LEASE_ENDS
    }

    /// Something that happens to a key at a moment, or should have happened.
    public record Date(Instant at, Kind kind, Key key) {}

    public KeyCalendar {
        dates = List.copyOf(dates);
    }

    /// Of what is past, only a rotation that was not done still matters; the rest is a state the key is in.
    public static KeyCalendar of(List<Key> keys, Instant now) {
        return new KeyCalendar(keys.stream()
                .filter(key -> isInUse(key.state(now)))
                .flatMap(key -> of(key).stream())
                .filter(date -> !date.at().isAfter(now.plus(AHEAD)))
                .filter(date -> date.kind() == Kind.ROTATES || date.at().isAfter(now))
                .sorted(Comparator.comparing(Date::at).thenComparing(date -> date.key().label()))
                .toList());
    }

    private static List<Date> of(Key key) {
        List<Date> dates = new ArrayList<>();
        key.terms().validity().to().ifPresent(end -> dates.add(new Date(end, Kind.EXPIRES, key)));
        key.terms().lease().ifPresent(lease -> dates.add(new Date(lease.until(), Kind.LEASE_ENDS, key)));
        // What a vault lends is rotated there.
        Optional<Instant> due = key.isLeased() ? Optional.empty() : key.rotationDue();
        due.ifPresent(moment -> dates.add(new Date(moment, Kind.ROTATES, key)));
        return dates;
    }

    private static boolean isInUse(KeyState state) {
        return state == KeyState.ACTIVE || state == KeyState.NOT_YET_VALID;
    }
}
