package org.keytally.core.domain.budget;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/// Which moments can still be the beginning of a period for some zone.
///
/// It goes by days on which something was spent, not by the distance from now: a clock that was wrong by a year must not
/// make the program forget the present.
final class Horizon {

    static final Horizon NONE = new Horizon(new TreeSet<>());

    private static final int DAYS = 4;
    private static final int WEEKS = 4;
    private static final int MONTHS = 8;
    private static final int MONTHS_OF_A_QUARTER = 3;
    // A day begins fourteen hours earlier than in UTC at one end of the world, and twelve later at the other.
    private static final int EARLIER = 14 * 4;
    private static final int LATER = 12 * 4;

    private final NavigableSet<Integer> spent;
    private final TreeSet<Integer> days = new TreeSet<>();
    private final TreeSet<Integer> beginnings = new TreeSet<>();

    /// @param spent days of UTC on which something was spent, one at least of each week and month that counts
    private Horizon(NavigableSet<Integer> spent) {
        this.spent = spent;
        TreeSet<Integer> weeks = new TreeSet<>();
        TreeSet<Integer> months = new TreeSet<>();
        for (int day : spent.descendingSet()) {
            LocalDate date = LocalDate.ofEpochDay(day);
            note(days, day, DAYS);
            note(weeks, epochDay(date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))), WEEKS);
            note(months, epochDay(date.withDayOfMonth(1)), MONTHS);
        }
        for (int week : weeks) {
            begin(LocalDate.ofEpochDay(week));
            begin(LocalDate.ofEpochDay(week).plusWeeks(1));
        }
        for (int month : months) {
            LocalDate first = LocalDate.ofEpochDay(month);
            begin(first);
            begin(first.plusMonths(1));
            begin(first.minusMonths((first.getMonthValue() - 1) % MONTHS_OF_A_QUARTER));
        }
    }

    boolean isNew(int quarter) {
        return !spent.contains(day(quarter));
    }

    Horizon with(int quarter) {
        if (!isNew(quarter)) {
            return this;
        }
        TreeSet<Integer> more = new TreeSet<>(spent);
        more.add(day(quarter));
        return new Horizon(pruned(more));
    }

    /// Whether no period of any zone begins after one quarter and up to another.
    boolean areOne(int quarter, int later) {
        return !days.contains(day(quarter)) && !days.contains(day(later)) && passed(quarter) == passed(later);
    }

    // Days of weeks and months that count no more are forgotten.
    private static NavigableSet<Integer> pruned(NavigableSet<Integer> spent) {
        TreeSet<Integer> kept = new TreeSet<>();
        TreeSet<Integer> weeks = new TreeSet<>();
        TreeSet<Integer> months = new TreeSet<>();
        for (int day : spent.descendingSet()) {
            LocalDate date = LocalDate.ofEpochDay(day);
            boolean isOfWeek =
                    note(weeks, epochDay(date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))), WEEKS);
            boolean isOfMonth = note(months, epochDay(date.withDayOfMonth(1)), MONTHS);
            if (kept.size() < DAYS || isOfWeek || isOfMonth) {
                kept.add(day);
            }
        }
        return kept;
    }

    // Whether it is among as many as count, now.
    private static boolean note(Set<Integer> known, int one, int most) {
        return known.contains(one) || (known.size() < most && known.add(one));
    }

    private void begin(LocalDate day) {
        beginnings.add(epochDay(day));
    }

    // How many quarters that may begin a period lie before or at one.
    private long passed(int quarter) {
        long passed = 0;
        for (int day : beginnings) {
            int first = day * Quarter.A_DAY - EARLIER;
            passed += Math.clamp((long) quarter - first + 1, 0, EARLIER + LATER + 1);
        }
        return passed;
    }

    private static int day(int quarter) {
        return Math.floorDiv(quarter, Quarter.A_DAY);
    }

    private static int epochDay(LocalDate day) {
        return Math.toIntExact(day.toEpochDay());
    }
}
