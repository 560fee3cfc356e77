package org.keytally.core.domain.ledger;

import java.time.Duration;
import java.util.Optional;

/// How long an attempt took, and how long until its first token.
public record Pace(Optional<Duration> firstToken, Duration duration) {

    public static Pace of(Duration duration) {
        return new Pace(Optional.empty(), duration);
    }
}
