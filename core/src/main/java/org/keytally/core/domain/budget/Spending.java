package org.keytally.core.domain.budget;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What was spent, by moment and bearing, as far as any budget of today or of one set tomorrow can ask for it.
///
/// The latest days are kept by quarter of an hour; what is older is drawn together wherever no period of any zone begins
/// in between, so that a year of millions of attempts takes no more room than its bearings.
public final class Spending {

    /// Meets what was spent in a stretch of quarters.
    @FunctionalInterface
    public interface Reader {
        void read(int from, int to, Bearing bearing, Load load);
    }

    private final TreeMap<Integer, Slot> slots = new TreeMap<>();
    private Horizon horizon = Horizon.NONE;

    // What was spent from the quarter it is filed under up to another.
    private static final class Slot {

        private final Map<Bearing, Load> loads = new HashMap<>();
        private int to;

        private Slot(int to) {
            this.to = to;
        }
    }

    /// Adds what an attempt of that quarter weighs, which may be negative where it is put right.
    public void add(int quarter, Bearing bearing, Load load) {
        Map.Entry<Integer, Slot> before = slots.floorEntry(quarter);
        Slot slot = before != null && quarter < before.getValue().to ? before.getValue() : begun(quarter);
        add(slot, bearing, load);
    }

    private Slot begun(int quarter) {
        if (horizon.isNew(quarter)) {
            horizon = horizon.with(quarter);
            drawTogether();
        }
        Slot slot = new Slot(quarter + 1);
        slots.put(quarter, slot);
        return slot;
    }

    /// Shows all of it in the order of time.
    public void read(Reader reader) {
        slots.forEach((from, slot) -> slot.loads.forEach((bearing, load) -> reader.read(from, slot.to, bearing, load)));
    }

    /// Takes back what `read` showed of it once.
    public void put(int from, int to, Bearing bearing, Load load) {
        Slot slot = slots.computeIfAbsent(from, start -> new Slot(to));
        slot.to = to;
        add(slot, bearing, load);
        horizon = horizon.with(from);
    }

    /// How many sums are kept.
    public int size() {
        return slots.values().stream().mapToInt(slot -> slot.loads.size()).sum();
    }

    private static void add(Slot slot, Bearing bearing, Load load) {
        Load sum = slot.loads.getOrDefault(bearing, Load.NONE).plus(load);
        if (sum.isNothing()) {
            slot.loads.remove(bearing);
        } else {
            slot.loads.put(bearing, sum);
        }
    }

    private void drawTogether() {
        List<Integer> gone = new ArrayList<>();
        Iterator<Map.Entry<Integer, Slot>> all = slots.entrySet().iterator();
        Map.Entry<Integer, Slot> last = null;
        while (all.hasNext()) {
            Map.Entry<Integer, Slot> next = all.next();
            if (last != null && horizon.areOne(last.getKey(), next.getKey())) {
                Slot into = last.getValue();
                next.getValue().loads.forEach((bearing, load) -> add(into, bearing, load));
                into.to = Math.max(into.to, next.getValue().to);
                gone.add(next.getKey());
            } else {
                last = next;
            }
        }
        gone.forEach(slots::remove);
    }
}
