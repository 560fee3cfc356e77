package org.keytally.core.adapter.keychain;

import java.time.Duration;

/// The moment by which a call must have ended.
///
/// @param nanos on the clock of `System.nanoTime`
record Deadline(long nanos) {

    static Deadline in(Duration patience) {
        return new Deadline(System.nanoTime() + patience.toNanos());
    }

    /// What is left, at least one millisecond: a time limit of 0 means "none" or "the default" in too many places.
    int remainingMillis() {
        long left = (nanos - System.nanoTime()) / 1_000_000;
        return Math.clamp(left, 1, Integer.MAX_VALUE);
    }
}
