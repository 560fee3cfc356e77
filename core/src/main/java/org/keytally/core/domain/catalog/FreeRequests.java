package org.keytally.core.domain.catalog;

import java.util.OptionalLong;

/// How many requests a provider answers for nothing, where it counts them.
public record FreeRequests(OptionalLong aDay, OptionalLong aMinute) {

    public FreeRequests {
        if (aDay.orElse(1) <= 0 || aMinute.orElse(1) <= 0) {
            throw new IllegalArgumentException("no number of requests");
        }
    }
}
