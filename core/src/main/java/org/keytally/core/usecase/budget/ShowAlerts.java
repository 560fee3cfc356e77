package org.keytally.core.usecase.budget;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.keytally.core.domain.audit.AuditAction;
import org.keytally.core.domain.audit.AuditEvent;
import org.keytally.core.domain.audit.AuditTrail;
import org.keytally.core.domain.budget.Target;

/// Shows the alerts that were raised.
public final class ShowAlerts {

    /// One alert, as it was when it was raised.
    ///
    /// @param target as people write it
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
            String used) {}

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
            if (numbered.event().action() == AuditAction.BUDGET_ALERT) {
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
        return new Line(
                event.at(),
                event.subject().id(),
                target(fact(facts, "target")),
                fact(facts, "period"),
                Instant.parse(fact(facts, "from")),
                fact(facts, "kind").toLowerCase(Locale.ROOT),
                fact(facts, "mark"),
                fact(facts, "limit"),
                fact(facts, "unit"),
                fact(facts, "used"));
    }

    private String target(String text) {
        String[] parts = text.split(":", 2);
        Target.Kind kind = Target.Kind.valueOf(parts[0].toUpperCase(Locale.ROOT));
        String id = parts.length == 1 ? "" : parts[1];
        return targets.name(new Target(kind, kind == Target.Kind.ENV ? id.toUpperCase(Locale.ROOT) : id));
    }

    private static String fact(Map<String, String> facts, String name) {
        return facts.getOrDefault(name, "");
    }
}
