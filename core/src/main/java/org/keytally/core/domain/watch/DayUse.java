package org.keytally.core.domain.watch;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.keytally.core.domain.budget.Load;
import org.keytally.core.domain.budget.Quarter;
import org.keytally.core.domain.budget.Unit;

/// What was used on one day, and in the hour of it in which most was.
///
/// @param dearest the hour in which most money went, and `busiest` the one with most requests
public record DayUse(LocalDate day, Load whole, Hour dearest, Hour busiest) {

    /// What was used in one hour.
    ///
    /// @param from the quarter with which it begins
    public record Hour(int from, Load load) {}

    public boolean isUsed() {
        return whole.requests() > 0 || whole.money().signum() > 0;
    }

    public boolean isWeekend() {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /// The hour in which most was used of that unit.
    public Hour peak(Unit unit) {
        return unit == Unit.MONEY ? dearest : busiest;
    }

    BigDecimal amount(Stretch stretch, Unit unit) {
        return switch (stretch) {
            case DAY -> whole.of(unit);
            case HOUR -> peak(unit).load().of(unit);
        };
    }

    static Hour empty(int quarter) {
        return new Hour(quarter - Math.floorMod(quarter, Quarter.AN_HOUR), Load.NONE);
    }
}
