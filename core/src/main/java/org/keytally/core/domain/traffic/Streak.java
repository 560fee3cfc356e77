package org.keytally.core.domain.traffic;

import java.time.Duration;
import java.time.Instant;

/// How often in a row a provider could not be reached or failed with a key, and when and how last.
///
/// @param kind the word of the last failure
public record Streak(int failures, Instant last, String kind) {

    static final Streak NONE = new Streak(0, Instant.EPOCH, "");

    private static final int TRIPS_AT = 5;
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    // A failure further ahead than this was written before the clock was set back and says nothing about now.
    private static final Duration AHEAD = Duration.ofSeconds(5);

    Streak and(String failure, Instant at) {
        return new Streak(Math.min(failures, 1000) + 1, at, failure);
    }

    public boolean isTripped() {
        return failures >= TRIPS_AT;
    }

    /// When it may be tried again; each trial that fails doubles the wait.
    public Instant comeBack() {
        Duration pause = FIRST;
        for (int more = TRIPS_AT; more < failures && pause.compareTo(LONGEST) < 0; more++) {
            pause = pause.multipliedBy(2);
        }
        return last.plus(pause.compareTo(LONGEST) < 0 ? pause : LONGEST);
    }

    /// Whether the breaker keeps everybody out.
    public boolean isOpen(Instant now) {
        return isTripped() && now.isBefore(comeBack()) && !now.isBefore(last.minus(AHEAD));
    }
}
