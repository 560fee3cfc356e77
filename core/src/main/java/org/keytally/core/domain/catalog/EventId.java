package org.keytally.core.domain.catalog;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/// The id of something that happened: a UUID of version 7, so that ids sort by the time they were made.
public record EventId(UUID value) implements Comparable<EventId> {

    /// A new id for a moment.
    public static EventId at(Instant moment, SecureRandom random) {
        byte[] bits = new byte[10];
        random.nextBytes(bits);
        long most = (moment.toEpochMilli() << 16) | 0x7000L | ((bits[0] & 0x0fL) << 8) | (bits[1] & 0xffL);
        long least = 0;
        for (int i = 2; i < bits.length; i++) {
            least = (least << 8) | (bits[i] & 0xffL);
        }
        return new EventId(new UUID(most, (least & 0x3fffffffffffffffL) | 0x8000000000000000L));
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
