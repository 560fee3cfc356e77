package org.keytally.core.domain.watch;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.keytally.core.domain.budget.Unit;

/// The days something is held against: those of the last four weeks on which anything was used, of the same kind of day
/// where there are enough of them.
///
/// The middle one of them is what is usual, the distance between their quarters how much they differ.
public record Habit(List<DayUse> days) {

    /// So many days before today are looked at.
    public static final int DAYS = 28;

    /// With fewer than these nobody knows what is usual.
    public static final int LEAST_DAYS = 5;

    private static final List<Unit> UNITS = List.of(Unit.MONEY, Unit.REQUESTS);

    /// Something that is far more than usual.
    public record Excess(Stretch stretch, Unit unit, BigDecimal used, BigDecimal usual) {}

    public Habit {
        days = List.copyOf(days);
    }

    /// What of a day is far more than it is on others, the whole of it before its hours; empty too where too little
    /// is known.
    ///
    /// @param before the days before it, in any order
    public static Optional<Excess> excess(DayUse day, List<DayUse> before, Sensitivity sensitivity) {
        List<DayUse> used = before.stream().filter(DayUse::isUsed).toList();
        List<DayUse> alike = used.stream().filter(one -> one.isWeekend() == day.isWeekend()).toList();
        Habit habit = new Habit(alike.size() < LEAST_DAYS ? used : alike);
        return habit.days().size() < LEAST_DAYS ? Optional.empty() : habit.excess(day, sensitivity);
    }

    private Optional<Excess> excess(DayUse day, Sensitivity sensitivity) {
        for (Stretch stretch : Stretch.values()) {
            for (Unit unit : UNITS) {
                BigDecimal used = day.amount(stretch, unit);
                if (used.compareTo(mark(stretch, unit, sensitivity)) > 0) {
                    return Optional.of(new Excess(stretch, unit, used, usual(stretch, unit)));
                }
            }
        }
        return Optional.empty();
    }

    /// What must be passed: so many times what is usual, as far off as days differ so many times, and worth a word.
    BigDecimal mark(Stretch stretch, Unit unit, Sensitivity sensitivity) {
        List<BigDecimal> amounts = sorted(stretch, unit);
        BigDecimal usual = middle(amounts);
        return sensitivity.times(usual)
                .max(usual.add(sensitivity.times(spread(amounts))))
                .max(sensitivity.least(unit));
    }

    BigDecimal usual(Stretch stretch, Unit unit) {
        return middle(sorted(stretch, unit));
    }

    private List<BigDecimal> sorted(Stretch stretch, Unit unit) {
        return days.stream().map(day -> day.amount(stretch, unit)).sorted().toList();
    }

    // Of two in the middle the higher, so that it is always what some day was.
    private static BigDecimal middle(List<BigDecimal> sorted) {
        return sorted.get(sorted.size() / 2);
    }

    private static BigDecimal spread(List<BigDecimal> sorted) {
        int quarter = (sorted.size() - 1) / 4;
        return sorted.get(sorted.size() - 1 - quarter).subtract(sorted.get(quarter));
    }
}
