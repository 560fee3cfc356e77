package org.keytally.core.domain.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.keytally.core.domain.budget.Load;
import org.keytally.core.domain.budget.Quarter;

// What one target used, by quarters of an hour; of days that are past, by hours.
final class Rhythm {

    private final NavigableMap<Integer, Load> loads = new TreeMap<>();

    void add(int quarter, Load load) {
        Load sum = loads.getOrDefault(quarter, Load.NONE).plus(load);
        if (sum.isNothing()) {
            loads.remove(quarter);
        } else {
            loads.put(quarter, sum);
        }
    }

    NavigableMap<Integer, Load> loads() {
        return loads;
    }

    boolean isEmpty() {
        return loads.isEmpty();
    }

    int last() {
        return loads.lastKey();
    }

    /// Forgets what lies before one quarter, and draws together what lies before another.
    void shrink(int oldest, int fine) {
        loads.headMap(oldest).clear();
        NavigableMap<Integer, Load> past = loads.headMap(fine, false);
        Map<Integer, Load> hours = new TreeMap<>();
        past.forEach((quarter, load) -> hours.merge(hour(quarter), load, Load::plus));
        past.clear();
        hours.forEach(this::add);
    }

    /// What was used from one quarter up to another.
    Load sum(int from, int to) {
        Load sum = Load.NONE;
        for (Load one : loads.subMap(from, to).values()) {
            sum = sum.plus(one);
        }
        return sum;
    }

    /// The days of a stretch of them.
    ///
    /// @param days each with the quarter it begins with, the last one with no day of its own
    List<DayUse> uses(List<Beginning> days) {
        List<DayUse> uses = new ArrayList<>();
        for (int i = 0; i + 1 < days.size(); i++) {
            uses.add(use(days.get(i), days.get(i + 1).quarter()));
        }
        return uses;
    }

    private DayUse use(Beginning day, int end) {
        Load whole = Load.NONE;
        DayUse.Hour dearest = DayUse.empty(day.quarter());
        DayUse.Hour busiest = dearest;
        DayUse.Hour hour = dearest;
        for (Map.Entry<Integer, Load> one : loads.subMap(day.quarter(), end).entrySet()) {
            whole = whole.plus(one.getValue());
            int from = hour(one.getKey());
            hour = new DayUse.Hour(
                    from, from == hour.from() ? hour.load().plus(one.getValue()) : one.getValue());
            dearest = hour.load().money().compareTo(dearest.load().money()) > 0 ? hour : dearest;
            busiest = hour.load().requests() > busiest.load().requests() ? hour : busiest;
        }
        return new DayUse(day.day(), whole, dearest, busiest);
    }

    static int hour(int quarter) {
        return quarter - Math.floorMod(quarter, Quarter.AN_HOUR);
    }
}
