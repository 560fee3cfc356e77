package org.keytally.core.domain.budget;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The alerts that were told, so that none is told twice in a period.
public final class ToldAlerts {

    private static final int MOST = 20_000;

    private final Map<Crossing, Integer> marks = new HashMap<>();

    private record Crossing(BudgetId budget, Instant from, String limit, Alert.Kind kind) {

        // In whichever period.
        boolean isOf(Alert alert) {
            return budget.equals(alert.budget()) && limit.equals(alert.limit()) && kind == alert.kind();
        }
    }

    /// Takes an alert as told; false where it, or a higher mark, was told before.
    public synchronized boolean add(Alert alert) {
        Crossing crossing = new Crossing(alert.budget(), alert.from(), alert.limit(), alert.kind());
        if (marks.getOrDefault(crossing, 0) >= alert.mark()) {
            return false;
        }
        marks.put(crossing, alert.mark());
        if (marks.size() > MOST) {
            forgetOldest();
        }
        return true;
    }

    /// Whether the same mark, or a higher one, was told for a later period.
    public synchronized boolean isToldLater(Alert alert) {
        return marks.entrySet().stream().anyMatch(told -> told.getKey().isOf(alert)
                && told.getKey().from().isAfter(alert.from())
                && told.getValue() >= alert.mark());
    }

    /// All that are remembered.
    public synchronized List<Alert> all() {
        List<Alert> all = new ArrayList<>();
        marks.forEach((crossing, mark) -> all.add(
                new Alert(crossing.budget(), crossing.from(), crossing.limit(), crossing.kind(), mark)));
        return all;
    }

    /// Takes an alert as not told.
    public synchronized void forget(Alert alert) {
        marks.remove(new Crossing(alert.budget(), alert.from(), alert.limit(), alert.kind()));
    }

    public synchronized void clear() {
        marks.clear();
    }

    private void forgetOldest() {
        marks.keySet().stream()
                .sorted(Comparator.comparing(Crossing::from))
                .limit(MOST / 2)
                .toList()
                .forEach(marks::remove);
    }
}
