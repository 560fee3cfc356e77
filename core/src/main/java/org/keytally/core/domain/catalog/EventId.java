package org.keytally.core.domain.catalog;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/// The id of something that happened: a UUID of version 7, so that ids sort by the time they were made.
public record EventId(UUID value) implements Comparable<EventId> {

    /// What of an id stands below its millisecond and above chance.
    static final int TICK_BITS = 12;

    /// A new id for a moment.
    public static EventId at(Instant moment, SecureRandom random) {
        return of((moment.toEpochMilli() << TICK_BITS) | random.nextInt(1 << TICK_BITS), random);
    }

    /// @param tick a part of a millisecond, in units of 1/4096 of one
    static EventId of(long tick, SecureRandom random) {
        long most = (tick >>> TICK_BITS << 16) | 0x7000L | (tick & ((1 << TICK_BITS) - 1));
        return new EventId(new UUID(most, (random.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L));
    }

    @Override
    public int compareTo(EventId other) {
        int most = Long.compareUnsigned(value.getMostSignificantBits(), other.value.getMostSignificantBits());
        return most != 0
                ? most
                : Long.compareUnsigned(value.getLeastSignificantBits(), other.value.getLeastSignificantBits());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
