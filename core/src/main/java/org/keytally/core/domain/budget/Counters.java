package org.keytally.core.domain.budget;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

// One counter for each budget in force, in its present period, and which of them an attempt bears on.
final class Counters {

    // More bearings than anybody has; the lists are found anew then.
    private static final int MOST_BEARINGS = 50_000;

    private final Map<Bearing, List<Counter>> byBearing = new HashMap<>();
    private RuleSet rules = new RuleSet(List.of(), ZoneOffset.UTC);
    private List<Counter> all = List.of();
    private Map<Target, List<Counter>> byTarget = Map.of();
    private Span present = new Span(Instant.EPOCH, Instant.EPOCH.plusNanos(1));

    List<Counter> all() {
        return all;
    }

    List<Counter> of(Bearing bearing) {
        List<Counter> known = byBearing.get(bearing);
        if (known == null) {
            if (byBearing.size() >= MOST_BEARINGS) {
                byBearing.clear();
            }
            known = bearing.targets().stream()
                    .flatMap(target -> byTarget.getOrDefault(target, List.of()).stream())
                    .toList();
            byBearing.put(bearing, known);
        }
        return known;
    }

    /// Makes them those of the rules and of the moment; whether they begin with nothing counted.
    boolean bring(RuleSet inForce, Instant now) {
        if (rules.isSame(inForce)) {
            if (present.holds(now)) {
                return false;
            }
        } else {
            follow(inForce, now);
        }
        begin(now);
        return true;
    }

    private void follow(RuleSet inForce, Instant now) {
        rules = inForce;
        all = inForce.budgets().stream().map(budget -> new Counter(budget, now, inForce.zone())).toList();
        byTarget = new HashMap<>();
        all.forEach(counter -> byTarget
                .computeIfAbsent(counter.budget().target(), target -> new ArrayList<>())
                .add(counter));
        byBearing.clear();
    }

    /// Begins with nothing counted, in the periods of that moment.
    void begin(Instant now) {
        for (Counter counter : all) {
            counter.begin(counter.budget().period().at(now, rules.zone()));
        }
        present = present(now);
    }

    // The stretch in which no budget changes its period.
    private Span present(Instant now) {
        Instant from = all.stream().map(counter -> counter.span().from()).max(Comparator.naturalOrder()).orElse(now);
        Instant to =
                all.stream().map(counter -> counter.span().to()).min(Comparator.naturalOrder()).orElse(Instant.MAX);
        return new Span(from, to);
    }
}
