package org.keytally.core.usecase.budget;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.keytally.core.domain.audit.AuditAction;
import org.keytally.core.domain.audit.AuditEvent;
import org.keytally.core.domain.audit.AuditTrail;

/// Shows the alerts that were raised.
public final class ShowAlerts {

    /// One alert, as it was when it was raised.
    ///
    /// @param budget empty where it is none that was crossed
    /// @param target as people write it
    /// @param mark empty where none was crossed, as the limit is
    /// @param usual where far more was used than that
    public record Line(
            Instant at,
            String budget,
            String target,
            String period,
            Instant from,
            String kind,
            String mark,
            String limit,
            String unit,
            String used,
            String usual) {

        private static final String UNUSUAL = "unusual";

        /// Whether far more was used than is usual; else a budget was crossed.
        public boolean isUnusual() {
            return kind.equals(UNUSUAL);
        }
    }

    private static final Set<AuditAction> TOLD = Set.of(AuditAction.BUDGET_ALERT, AuditAction.USAGE_UNUSUAL);

    private final AuditTrail trail;
    private final TargetNames targets;

    public ShowAlerts(AuditTrail trail, TargetNames targets) {
        this.trail = trail;
        this.targets = targets;
    }

    /// The latest, the oldest of them first.
    public List<Line> latest(int most) {
        Deque<Line> kept = new ArrayDeque<>();
        trail.read(numbered -> {
            if (TOLD.contains(numbered.event().action())) {
                if (kept.size() == most) {
                    kept.removeFirst();
                }
                kept.addLast(line(numbered.event()));
            }
            return true;
        });
        return List.copyOf(kept);
    }

    private Line line(AuditEvent event) {
        Map<String, String> facts = event.facts();
        boolean isOfBudget = event.action() == AuditAction.BUDGET_ALERT;
        return new Line(
                event.at(),
                isOfBudget ? event.subject().id() : "",
                targets.readable(fact(facts, "target")),
                fact(facts, "period"),
                Instant.parse(fact(facts, "from")),
                isOfBudget ? fact(facts, "kind").toLowerCase(Locale.ROOT) : Line.UNUSUAL,
                fact(facts, "mark"),
                fact(facts, "limit"),
                fact(facts, "unit"),
                fact(facts, "used"),
                fact(facts, "usual"));
    }

    private static String fact(Map<String, String> facts, String name) {
        return facts.getOrDefault(name, "");
    }
}
