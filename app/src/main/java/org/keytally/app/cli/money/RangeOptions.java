package org.keytally.app.cli.money;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keytally.core.domain.ledger.UsageRange;
import picocli.CommandLine.Option;

/// The options that say of which time usage is wanted.
final class RangeOptions {

    private static final int USUAL_DAYS = 30;
    private static final int MOST_DAYS = 36_525;
    private static final int LENGTH_OF_A_DAY = 10;

    @Option(names = "--days", paramLabel = "N", description = "The last 7, 30 (default), 90 or any number of days, today included.")
    private @Nullable String days;

    @Option(names = "--from", paramLabel = "WHEN", description = "From this day or instant on.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "WHEN", description = "To this day, itself included, or up to this instant.")
    private @Nullable String to;

    /// Refuses what is no range in any zone.
    void check(Given given) {
        if (days != null && (from != null || to != null)) {
            throw given.refused("usage.days-or-range", "usage.days-or-range.hint");
        }
        count(given);
        Optional.ofNullable(from).ifPresent(text -> moment(given, "--from", text, ZoneOffset.UTC, 0));
        Optional.ofNullable(to).ifPresent(text -> moment(given, "--to", text, ZoneOffset.UTC, 0));
    }

    /// The range in the days of a zone.
    UsageRange range(Given given, Instant now, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        if (from == null && to == null) {
            return UsageRange.days(today.minusDays(count(given) - 1), today, zone);
        }
        Instant start = from == null ? Instant.EPOCH : moment(given, "--from", from, zone, 0);
        Instant end = to == null
                ? today.plusDays(1).atStartOfDay(zone).toInstant()
                : moment(given, "--to", to, zone, 1);
        if (!start.isBefore(end)) {
            throw given.refused("usage.ends-before-start", "usage.ends-before-start.hint");
        }
        return new UsageRange(start, end, zone);
    }

    private long count(Given given) {
        if (days == null) {
            return USUAL_DAYS;
        }
        long count = given.count("--days", days);
        if (count < 1 || count > MOST_DAYS) {
            throw given.refused("usage.bad-days", "usage.bad-days.hint", MOST_DAYS);
        }
        return count;
    }

    /// @param included how many days are added to a day, so that it belongs to the range
    private static Instant moment(Given given, String option, String text, ZoneId zone, int included) {
        return parsed(text.strip(), zone, included)
                .orElseThrow(() -> given.refused("money.no-date", "money.no-date.hint", option, Given.shown(text)));
    }

    private static Optional<Instant> parsed(String text, ZoneId zone, int included) {
        try {
            Instant moment = text.length() <= LENGTH_OF_A_DAY
                    ? LocalDate.parse(text).plusDays(included).atStartOfDay(zone).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
            int year = moment.atOffset(ZoneOffset.UTC).getYear();
            return year >= 1969 && year <= 10_000 ? Optional.of(moment) : Optional.empty();
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
