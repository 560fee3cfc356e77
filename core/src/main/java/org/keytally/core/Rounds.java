package org.keytally.core;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.keytally.core.domain.home.HomeException;

/// Work that comes round again and again while a home stays open, until it is closed or the thread is interrupted.
record Rounds(BooleanSupplier isClosed) {

    /// @param before how long the first round waits
    /// @param otherwise how long the next one waits where a round could not be done
    /// @param round does it once, and tells when it wants to be done again
    Runnable of(Duration before, Duration otherwise, Supplier<Duration> round) {
        return () -> {
            try {
                Pause.during(before);
                while (!isClosed.getAsBoolean()) {
                    Pause.during(once(round, otherwise));
                }
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        };
    }

    // What cannot be written now, for want of room or because the home is being closed, waits for the next time.
    private static Duration once(Supplier<Duration> round, Duration otherwise) {
        try {
            return round.get();
        } catch (HomeException | IllegalStateException later) {
            return otherwise;
        }
    }
}
