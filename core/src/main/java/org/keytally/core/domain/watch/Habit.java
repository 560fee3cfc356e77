package org.keytally.core.domain.watch;

import java.math.BigDecimal;
import java.util.ArrayList;
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

    /// What must be passed for a word, and what is usual.
    record Mark(Stretch stretch, Unit unit, BigDecimal amount, BigDecimal usual) {}

    public Habit {
        days = List.copyOf(days);
    }

    /// What of a day is far more than it is on others, the whole of it before its hours; empty too where too little
    /// is known.
    ///
    /// @param before the days before it, in any order
    public static Optional<Excess> excess(DayUse day, List<DayUse> before, Sensitivity sensitivity) {
        return excess(day, marks(day, before, sensitivity));
    }

    /// What of a day passes the first of its marks.
    static Optional<Excess> excess(DayUse day, List<Mark> marks) {
        return marks.stream()
                .filter(mark -> day.amount(mark.stretch(), mark.unit()).compareTo(mark.amount()) > 0)
                .findFirst()
                .map(mark -> new Excess(
                        mark.stretch(), mark.unit(), day.amount(mark.stretch(), mark.unit()), mark.usual()));
    }

    /// The marks of a day, which follow from the days before it; none where too little is known.
    static List<Mark> marks(DayUse day, List<DayUse> before, Sensitivity sensitivity) {
        List<DayUse> used = before.stream().filter(DayUse::isUsed).toList();
        List<DayUse> alike = used.stream().filter(one -> one.isWeekend() == day.isWeekend()).toList();
        Habit habit = new Habit(alike.size() < LEAST_DAYS ? used : alike);
        return habit.days().size() < LEAST_DAYS ? List.of() : habit.marks(sensitivity);
    }

    private List<Mark> marks(Sensitivity sensitivity) {
        List<Mark> marks = new ArrayList<>();
        for (Stretch stretch : Stretch.values()) {
            for (Unit unit : UNITS) {
                marks.add(mark(stretch, unit, sensitivity));
            }
        }
        return List.copyOf(marks);
    }

    // So many times what is usual, as far off as days differ so many times, and worth a word.
    private Mark mark(Stretch stretch, Unit unit, Sensitivity sensitivity) {
        List<BigDecimal> amounts = days.stream().map(day -> day.amount(stretch, unit)).sorted().toList();
        BigDecimal usual = middle(amounts);
        BigDecimal amount = sensitivity.times(usual)
                .max(usual.add(sensitivity.times(spread(amounts))))
                .max(sensitivity.least(unit));
        return new Mark(stretch, unit, amount, usual);
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
