package org.keytally.core.domain.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How long an attempt took, and how long until its first token.
public record Pace(Optional<Duration> firstToken, Duration duration) {

    public static Pace of(Duration duration) {
        return new Pace(Optional.empty(), duration);
    }

    /// What the clock on the wall says it took: nothing, where that was put back meanwhile.
    public static Pace between(Instant from, Instant to) {
        return of(to.isAfter(from) ? Duration.between(from, to) : Duration.ZERO);
    }
}
