package org.keytally.app.words;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/// The ways in which people write and read moments.
public final class Moments {

    private Moments() {}

    /// A day, meaning its start in UTC, or an instant with its offset; empty where the text is neither.
    public static Optional<Instant> parse(String text) {
        String plain = text.strip();
        try {
            return Optional.of(
                    plain.length() <= 10
                            ? LocalDate.parse(plain).atStartOfDay(ZoneOffset.UTC).toInstant()
                            : OffsetDateTime.parse(plain).toInstant());
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /// A day where the moment is the start of one, else the instant.
    public static String exact(Instant moment) {
        String text = moment.toString();
        return text.endsWith("T00:00:00Z") ? text.substring(0, 10) : text;
    }

    /// How long ago, or how long still, in one unit.
    public static String relative(Instant moment, Instant now) {
        Duration past = Duration.between(moment, now);
        if (past.isNegative()) {
            return "in " + span(past.negated());
        }
        return past.toSeconds() < 60 ? "just now" : span(past) + " ago";
    }

    private static String span(Duration length) {
        if (length.toDays() >= 1) {
            return count(length.toDays(), "day");
        }
        if (length.toHours() >= 1) {
            return count(length.toHours(), "hour");
        }
        return length.toMinutes() >= 1 ? length.toMinutes() + " min" : length.toSeconds() + " s";
    }

    private static String count(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
