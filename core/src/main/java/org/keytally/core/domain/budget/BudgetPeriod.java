package org.keytally.core.domain.budget;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/// How often a budget renews, in the days of a person's zone.
public enum BudgetPeriod {
    DAY,
    WEEK,
    MONTH,
    QUARTER;

    private static final int MONTHS_OF_A_QUARTER = 3;

    /// The stretch of time around a moment; each moment lies in exactly one.
    ///
    /// A day begins on the quarter of an hour in which its first moment lies. Where clocks are put back over midnight,
    /// the
    /// second hour of the old day belongs to the new one.
    public Span at(Instant moment, ZoneId zone) {
        LocalDate first = first(LocalDate.ofInstant(moment, zone));
        while (!moment.isBefore(start(next(first), zone))) {
            first = next(first);
        }
        while (moment.isBefore(start(first, zone))) {
            first = first(first.minusDays(1));
        }
        return new Span(start(first, zone), start(next(first), zone));
    }

    private LocalDate first(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % MONTHS_OF_A_QUARTER);
        };
    }

    private LocalDate next(LocalDate first) {
        return switch (this) {
            case DAY -> first.plusDays(1);
            case WEEK -> first.plusWeeks(1);
            case MONTH -> first.plusMonths(1);
            case QUARTER -> first.plusMonths(MONTHS_OF_A_QUARTER);
        };
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return Quarter.start(Quarter.of(day.atStartOfDay(zone).toInstant()));
    }
}
