package org.keytally.core.domain.key;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How often a key is to be replaced; a period of zero means never.
public record Cadence(Period every) {

    public static final Cadence NEVER = new Cadence(Period.ZERO);
    public static final Cadence MONTHLY = new Cadence(Period.ofMonths(1));
    public static final Cadence QUARTERLY = new Cadence(Period.ofMonths(3));

    private static final Pattern DAYS = Pattern.compile("([0-9]{1,4}) ?d(?:ays?)?");

    public Cadence {
        if (every.isNegative()) {
            throw new IllegalArgumentException("a negative cadence");
        }
    }

    /// Reads `monthly`, `quarterly`, `never` or days such as `45d`.
    public static Optional<Cadence> parse(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        Matcher days = DAYS.matcher(word);
        if (days.matches()) {
            return Optional.of(Integer.parseInt(days.group(1)))
                    .filter(number -> number > 0)
                    .map(number -> new Cadence(Period.ofDays(number)));
        }
        return switch (word) {
            case "monthly" -> Optional.of(MONTHLY);
            case "quarterly" -> Optional.of(QUARTERLY);
            case "never" -> Optional.of(NEVER);
            default -> Optional.empty();
        };
    }

    /// The word by which it is set.
    public String word() {
        if (every.isZero()) {
            return "never";
        }
        if (equals(MONTHLY)) {
            return "monthly";
        }
        return equals(QUARTERLY) ? "quarterly" : every.toString().substring(1).toLowerCase(Locale.ROOT);
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
