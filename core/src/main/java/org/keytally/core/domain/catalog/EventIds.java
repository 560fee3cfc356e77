package org.keytally.core.domain.catalog;

import java.security.SecureRandom;
import java.time.Instant;

/// Makes ids that sort in the order in which they were made, even where the clock is put back meanwhile.
public final class EventIds {

    private final SecureRandom random;
    private long last;

    public EventIds(SecureRandom random) {
        this.random = random;
    }

    /// A new id for a moment; for one that lies before the last, the next after that.
    public EventId at(Instant moment) {
        return EventId.of(tick(moment), random);
    }

    // So many in one millisecond borrow from the next, as those do that are made while the clock is behind.
    private synchronized long tick(Instant moment) {
        last = Math.max(last + 1, moment.toEpochMilli() << EventId.TICK_BITS);
        return last;
    }
}
