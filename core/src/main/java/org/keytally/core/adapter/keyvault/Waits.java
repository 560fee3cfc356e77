package org.keytally.core.adapter.keyvault;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/// How long to wait before a request is sent again: longer each time, never all at once, as the vault says it, and
/// never past the time that was given to the whole.
public final class Waits {

    /// What passes time; a test's passes it at once.
    public interface Sleep {

        void pass(Duration time) throws InterruptedException;
    }

    private static final Duration FIRST = Duration.ofMillis(800);
    private static final int MOST = 5;

    private final Duration whole;
    private final Sleep sleep;
    private final LongSupplier nanos;
    private final RandomGenerator random;

    Waits(Duration whole, Sleep sleep, LongSupplier nanos, RandomGenerator random) {
        this.whole = whole;
        this.sleep = sleep;
        this.nanos = nanos;
        this.random = random;
    }

    static Waits usual(Sleep sleep) {
        return new Waits(Duration.ofSeconds(30), sleep, System::nanoTime, RandomGenerator.getDefault());
    }

    Run begin() {
        return new Run(nanos.getAsLong() + whole.toNanos());
    }

    /// The waits of one request.
    final class Run {

        private final long end;
        private int number;

        private Run(long end) {
            this.end = end;
        }

        /// Waits before the next time; false where there shall be none.
        boolean again(Optional<Duration> asked) {
            if (number == MOST) {
                return false;
            }
            Duration usual = FIRST.multipliedBy(1L << number);
            Duration wait = asked.orElse(usual.dividedBy(2).plusMillis(random.nextLong(usual.toMillis())));
            number++;
            if (nanos.getAsLong() + wait.toNanos() - end > 0) {
                return false;
            }
            try {
                sleep.pass(wait);
                return true;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
