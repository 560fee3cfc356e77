package org.keytally.core;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/// A clock that nobody can set: it shows the right time when it is made, and from then on only goes on.
final class SteadyClock implements InstantSource {

    private final Instant start;
    private final LongSupplier nanoTime;
    private final long startNanos;

    SteadyClock(InstantSource wall, LongSupplier nanoTime) {
        this.start = wall.instant();
        this.nanoTime = nanoTime;
        this.startNanos = nanoTime.getAsLong();
    }

    @Override
    public Instant instant() {
        return start.plusNanos(nanoTime.getAsLong() - startNanos);
    }
}
