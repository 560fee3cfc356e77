package org.keytally.core.domain.watch;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.keytally.core.domain.budget.Bearing;
import org.keytally.core.domain.budget.Load;
import org.keytally.core.domain.budget.Quarter;
import org.keytally.core.domain.budget.Target;
import org.keytally.core.domain.budget.Unit;

/// What was used lately with each key, at each provider and in all, hour by hour, and what of it is unusual.
///
/// It follows from the entries alone, as what budgets count does, and takes no more room after years than after weeks.
public final class Habits {

    /// Meets what was used in a quarter of an hour, or in an hour of a day that is past.
    @FunctionalInterface
    public interface Reader {
        void read(Target target, String provider, int quarter, Load load);
    }

    // Days on which something was used, not days that went by: a clock that was wrong by a year must not make the
    // program forget what is usual.
    private static final int MOST_DAYS = 32;
    private static final int FINE_DAYS = 3;
    private static final int MOST_TARGETS = 300;

    private final Map<Target, Rhythm> rhythms = new HashMap<>();
    private final Map<Target, String> providers = new HashMap<>();
    private final TreeSet<Integer> days = new TreeSet<>();
    private final Map<Target, List<Habit.Mark>> marks = new HashMap<>();
    private final Reckoning reckoning;
    private Today last = Today.NEVER;
    private Sensitivity marked = Sensitivity.USUAL;

    public Habits() {
        this(new Reckoning() {});
    }

    Habits(Reckoning reckoning) {
        this.reckoning = reckoning;
    }

    /// Adds what an attempt weighs, which may be negative where it is put right.
    public synchronized void add(Instant at, Bearing bearing, Load load) {
        int quarter = Quarter.of(at);
        Load counted = new Load(load.money(), 0, load.requests());
        if (counted.isNothing() || !begin(quarter)) {
            return;
        }
        int slot = quarter < fine() ? Rhythm.hour(quarter) : quarter;
        for (Target target : targets(bearing)) {
            add(target, bearing.provider(), slot, counted);
        }
    }

    /// The targets an attempt is looked at as, the narrowest first.
    public static List<Target> targets(Bearing bearing) {
        List<Target> targets = new ArrayList<>();
        if (!bearing.key().isEmpty()) {
            targets.add(new Target(Target.Kind.KEY, bearing.key()));
        }
        targets.add(new Target(Target.Kind.PROVIDER, bearing.provider()));
        targets.add(Target.ALL);
        return targets;
    }

    /// Whether so little was used on the day of that moment that nothing about it can be worth a word.
    public synchronized boolean isQuiet(Instant now, ZoneId zone, Sensitivity sensitivity) {
        Rhythm all = rhythms.get(Target.ALL);
        Today day = today(now, zone);
        return all == null || isQuiet(all.sum(day.from(), day.to()), sensitivity);
    }

    /// When the day of that moment began.
    public synchronized Instant day(Instant now, ZoneId zone) {
        return today(now, zone).begun();
    }

    /// What is unusual about the day of that moment, where anything is.
    public synchronized Optional<Unusual> unusual(
            Target target, Instant now, ZoneId zone, Sensitivity sensitivity) {
        Rhythm rhythm = rhythms.get(target);
        if (rhythm == null) {
            return Optional.empty();
        }
        Today today = today(now, zone);
        if (isQuiet(rhythm.sum(today.from(), today.to()), sensitivity)) {
            return Optional.empty();
        }
        List<Habit.Mark> marks = marks(target, rhythm, sensitivity);
        if (marks.isEmpty()) {
            return Optional.empty();
        }
        Instant begun = today.begun();
        DayUse day = rhythm.uses(today.itself()).getFirst();
        return Habit.excess(day, marks).map(excess -> new Unusual(
                target,
                providers.getOrDefault(target, ""),
                begun,
                excess.stretch() == Stretch.DAY ? begun : Quarter.start(day.peak(excess.unit()).from()),
                excess.stretch(),
                excess.unit(),
                excess.used(),
                excess.usual()));
    }

    private static boolean isQuiet(Load used, Sensitivity sensitivity) {
        return used.money().compareTo(sensitivity.leastDollars()) <= 0
                && used.of(Unit.REQUESTS).compareTo(Sensitivity.LEAST_REQUESTS) <= 0;
    }

    // A calendar is asked once a day and not at each prompt.
    private Today today(Instant now, ZoneId zone) {
        if (!last.holds(now, zone)) {
            last = reckoning.today(now, zone);
            marks.clear();
        }
        return last;
    }

    // The days before a day stay as they are, unless something is put right: so do the marks that follow from them.
    private List<Habit.Mark> marks(Target target, Rhythm rhythm, Sensitivity sensitivity) {
        if (!marked.equals(sensitivity)) {
            marked = sensitivity;
            marks.clear();
        }
        return marks.computeIfAbsent(target, _ -> reckoning.marks(
                rhythm.uses(last.itself()).getFirst(), rhythm.uses(last.before()), sensitivity));
    }

    /// All targets with which anything was used since a moment, the narrowest first.
    public synchronized List<Target> usedSince(Instant from) {
        int first = Quarter.of(from);
        return rhythms.entrySet().stream()
                .filter(one -> one.getValue().last() >= first)
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparingInt(Habits::width).thenComparing(Target::id))
                .toList();
    }

    /// Shows all of it.
    public synchronized void read(Reader reader) {
        rhythms.forEach((target, rhythm) -> rhythm.loads()
                .forEach((quarter, load) -> reader.read(target, providers.getOrDefault(target, ""), quarter, load)));
    }

    /// Takes back what `read` showed once.
    public synchronized void put(Target target, String provider, int quarter, Load load) {
        days.add(Math.floorDiv(quarter, Quarter.A_DAY));
        add(target, provider, quarter, load);
    }

    /// Begins again with what was kept once.
    public synchronized void become(Habits past) {
        rhythms.clear();
        providers.clear();
        days.clear();
        marks.clear();
        past.read(this::put);
    }

    private void add(Target target, String provider, int slot, Load load) {
        Rhythm rhythm = rhythms.computeIfAbsent(target, _ -> new Rhythm());
        rhythm.add(slot, load);
        if (slot < last.from()) {
            marks.remove(target);
        }
        if (rhythm.isEmpty()) {
            rhythms.remove(target);
            providers.remove(target);
            marks.remove(target);
            return;
        }
        if (target.kind() != Target.Kind.ALL) {
            providers.put(target, provider);
        }
        if (rhythms.size() > MOST_TARGETS) {
            forgetLongestUnused();
        }
    }

    // Whether that quarter lies in the days that are kept.
    private boolean begin(int quarter) {
        if (days.add(Math.floorDiv(quarter, Quarter.A_DAY))) {
            while (days.size() > MOST_DAYS) {
                days.pollFirst();
            }
            int oldest = days.first() * Quarter.A_DAY;
            rhythms.values().forEach(rhythm -> rhythm.shrink(oldest, fine()));
            rhythms.values().removeIf(Rhythm::isEmpty);
            providers.keySet().retainAll(rhythms.keySet());
            marks.clear();
        }
        return quarter >= days.first() * Quarter.A_DAY;
    }

    // From where on quarters are kept, so that today is exact in every zone.
    private int fine() {
        return days.descendingSet().stream().limit(FINE_DAYS).reduce(0, (_, day) -> day) * Quarter.A_DAY;
    }

    private void forgetLongestUnused() {
        rhythms.entrySet().stream()
                .filter(one -> one.getKey().kind() == Target.Kind.KEY)
                .min(Comparator.comparingInt(one -> one.getValue().last()))
                .map(Map.Entry::getKey)
                .ifPresent(target -> {
                    rhythms.remove(target);
                    providers.remove(target);
                    marks.remove(target);
                });
    }

    private static int width(Target target) {
        return switch (target.kind()) {
            case KEY -> 0;
            case PROVIDER -> 1;
            default -> 2;
        };
    }
}
