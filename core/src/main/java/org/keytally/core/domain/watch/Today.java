package org.keytally.core.domain.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.keytally.core.domain.budget.BudgetPeriod;
import org.keytally.core.domain.budget.Quarter;
import org.keytally.core.domain.budget.Span;

// A day of a zone, with the days before it that it is held against, each as `Rhythm.uses` wants them.
record Today(ZoneId zone, int from, int to, List<Beginning> itself, List<Beginning> before) {

    static final Today NEVER = new Today(ZoneOffset.UTC, 0, 0, List.of(), List.of());

    // The first quarter of a day may begin before midnight.
    private static final Duration HALF_A_DAY = Duration.ofHours(12);

    static Today of(Instant now, ZoneId zone) {
        Span span = BudgetPeriod.DAY.at(now, zone);
        LocalDate date = LocalDate.ofInstant(span.from().plus(HALF_A_DAY), zone);
        return new Today(
                zone,
                Quarter.of(span.from()),
                Quarter.of(span.to()),
                beginnings(date, date.plusDays(1), zone),
                beginnings(date.minusDays(Habit.DAYS), date, zone));
    }

    boolean holds(Instant moment, ZoneId where) {
        int quarter = Quarter.of(moment);
        return quarter >= from && quarter < to && zone.equals(where);
    }

    Instant begun() {
        return Quarter.start(from);
    }

    private static List<Beginning> beginnings(LocalDate from, LocalDate to, ZoneId zone) {
        return from.datesUntil(to.plusDays(1))
                .map(day -> new Beginning(day, Quarter.of(day.atStartOfDay(zone).toInstant())))
                .toList();
    }
}
