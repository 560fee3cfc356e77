package org.keytally.core.domain.vault;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// When a vault is synced next without anybody asking: about each second hour, later and later where it fails, and
/// never all
/// members of a team at once.
///
/// @param spread between 0 and 1, another for each member and each time
public record SyncRhythm(double spread) {

    /// Fifty keys that do not change are listed and read once more within their leases by fifty requests a day.
    static final Duration PERIOD = Duration.ofHours(2);
    /// Nobody who starts the program waits for a vault.
    static final Duration QUIET = Duration.ofSeconds(45);
    private static final Duration FIRST_WAIT = Duration.ofMinutes(2);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 5;

    public SyncRhythm {
        if (spread < 0 || spread > 1) {
            throw new IllegalArgumentException("a spread lies between 0 and 1");
        }
    }

    /// When the program has just started.
    ///
    /// @param synced when it was synced last, by whomever
    public Instant afterStart(Instant start, Optional<Instant> synced) {
        Instant earliest = start.plus(longer(QUIET, 1));
        Optional<Instant> due = synced.filter(last -> !last.isAfter(start)).map(this::afterSync);
        return due.filter(earliest::isBefore).orElse(earliest);
    }

    public Instant afterSync(Instant synced) {
        return synced.plus(longer(PERIOD, 0.2));
    }

    /// When the vault did not answer.
    ///
    /// @param failures how many in a row
    /// @param asked how long the vault wants to be left alone, where it said so
    public Instant afterFailure(Instant failed, int failures, Optional<Duration> asked) {
        Duration own = FIRST_WAIT.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        Duration wait = longer(own.compareTo(LONGEST_WAIT) < 0 ? own : LONGEST_WAIT, 0.5);
        return failed.plus(asked.map(theirs -> longer(theirs, 0.2))
                .filter(theirs -> theirs.compareTo(wait) > 0)
                .orElse(wait));
    }

    private Duration longer(Duration length, double most) {
        return length.plusMillis((long) (length.toMillis() * most * spread));
    }
}
