package org.keytally.core.adapter.handover;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// The time left for a search, and the pauses within it, which grow.
final class Patience {

    private static final long FIRST = Duration.ofMillis(1).toNanos();
    private static final long LONGEST = Duration.ofMillis(50).toNanos();

    private final long limit;
    private long end;
    private long pause = FIRST;

    Patience(Duration limit) {
        this.limit = limit.toNanos();
        this.end = System.nanoTime() + this.limit;
    }

    /// Begins anew, after news that somebody lives.
    void renew() {
        end = System.nanoTime() + limit;
        pause = FIRST;
    }

    Duration left() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    /// Waits a little; false where no time is left.
    boolean pause() throws InterruptedException {
        if (left().isZero()) {
            return false;
        }
        LockSupport.parkNanos(Math.min(pause, left().toNanos()));
        pause = Math.min(2 * pause, LONGEST);
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        return true;
    }
}
