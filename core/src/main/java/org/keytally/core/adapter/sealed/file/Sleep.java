package org.keytally.core.adapter.sealed.file;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/// Tells from two clocks going apart that the system slept, or that its time was set.
final class Sleep {

    static final Duration APART = Duration.ofSeconds(30);

    private final InstantSource wall;
    private final LongSupplier nanos;
    private Instant lastWall;
    private long lastNanos;

    Sleep(InstantSource wall, LongSupplier nanos) {
        this.wall = wall;
        this.nanos = nanos;
        this.lastWall = wall.instant();
        this.lastNanos = nanos.getAsLong();
    }

    /// Whether it happened since the last question.
    boolean happened() {
        Instant wallNow = wall.instant();
        long nanosNow = nanos.getAsLong();
        Duration apart = Duration.between(lastWall, wallNow).minusNanos(nanosNow - lastNanos);
        lastWall = wallNow;
        lastNanos = nanosNow;
        // Not `abs`, which works with decimals and is asked at each prompt.
        return Math.abs(apart.toMillis()) >= APART.toMillis();
    }
}
