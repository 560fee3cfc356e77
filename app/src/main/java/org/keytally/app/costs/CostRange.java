package org.keytally.app.costs;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/// The stretches of time a person chooses from.
enum CostRange {
    DAYS_7,
    DAYS_30,
    DAYS_90,
    MONTH,
    QUARTER,
    CHOSEN;

    private static final int MONTHS_OF_A_QUARTER = 3;

    /// The last day of it, which may be still to come.
    LocalDate last(LocalDate today) {
        return switch (this) {
            case MONTH -> today.with(TemporalAdjusters.lastDayOfMonth());
            case QUARTER -> first(today).plusMonths(MONTHS_OF_A_QUARTER).minusDays(1);
            case DAYS_7, DAYS_30, DAYS_90, CHOSEN -> today;
        };
    }

    /// The first day of it, where it ends today.
    LocalDate first(LocalDate today) {
        return switch (this) {
            case DAYS_7 -> today.minusDays(6);
            case DAYS_30, CHOSEN -> today.minusDays(29);
            case DAYS_90 -> today.minusDays(89);
            case MONTH -> today.withDayOfMonth(1);
            case QUARTER -> today.withDayOfMonth(1).minusMonths((today.getMonthValue() - 1) % MONTHS_OF_A_QUARTER);
        };
    }
}
