package org.keytally.core.domain.budget;

import java.time.Duration;
import java.time.Instant;

/// A stretch of time; its end is not part of it.
public record Span(Instant from, Instant to) {

    public Span {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("a stretch without time");
        }
    }

    public boolean holds(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(to);
    }

    public Duration length() {
        return Duration.between(from, to);
    }
}
