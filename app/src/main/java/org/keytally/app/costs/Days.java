package org.keytally.app.costs;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.keytally.core.domain.ledger.UsageRange;

/// Whole days, both included.
record Days(LocalDate first, LocalDate last) {

    // More bars than these nobody can tell apart.
    private static final int MOST_BARS = 100;
    private static final int DAYS_OF_A_WEEK = 7;

    /// What one bar of a chart stands for.
    enum Bar {
        DAY,
        WEEK,
        MONTH
    }

    UsageRange range(ZoneId zone) {
        return UsageRange.days(first, last, zone);
    }

    Bar bar() {
        long days = ChronoUnit.DAYS.between(first, last) + 1;
        if (days <= MOST_BARS) {
            return Bar.DAY;
        }
        return days <= (long) MOST_BARS * DAYS_OF_A_WEEK ? Bar.WEEK : Bar.MONTH;
    }

    /// The first days of the bars.
    List<LocalDate> bars() {
        return switch (bar()) {
            case DAY -> first.datesUntil(last.plusDays(1)).toList();
            case WEEK -> barOf(first).datesUntil(last.plusDays(1), Period.ofWeeks(1)).toList();
            case MONTH -> barOf(first).datesUntil(last.plusDays(1), Period.ofMonths(1)).toList();
        };
    }

    /// The first day of the bar a day belongs to.
    LocalDate barOf(LocalDate day) {
        return switch (bar()) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
        };
    }
}
