package org.keytally.core.domain.traffic;

/// How many requests may be sent within any one minute.
public record RateLimit(RateTarget target, int perMinute) {

    public RateLimit {
        if (perMinute < 1) {
            throw new IllegalArgumentException("a rate below one");
        }
    }
}
