package org.keytally.core.domain.key;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;

/// How often a key is to be replaced; a period of zero means never.
public record Cadence(Period every) {

    public static final Cadence NEVER = new Cadence(Period.ZERO);
    public static final Cadence MONTHLY = new Cadence(Period.ofMonths(1));
    public static final Cadence QUARTERLY = new Cadence(Period.ofMonths(3));

    public Cadence {
        if (every.isNegative()) {
            throw new IllegalArgumentException("a negative cadence");
        }
    }

    /// The cadence of a key for which none was given.
    public static Cadence usual(Scope scope, Optional<Environment> environment) {
        if (environment.isPresent()) {
            switch (environment.get()) {
                case PRODUCTION -> {
                    return QUARTERLY;
                }
                case STAGING -> {
                    return MONTHLY;
                }
                case DEVELOPMENT, CI -> {}
            }
        }
        return scope == Scope.PERSONAL ? MONTHLY : NEVER;
    }

    /// When a secret stored at a moment is due for replacement.
    public Optional<Instant> due(Instant stored) {
        if (every.isZero()) {
            return Optional.empty();
        }
        return Optional.of(stored.atOffset(ZoneOffset.UTC).plus(every).toInstant());
    }
}
