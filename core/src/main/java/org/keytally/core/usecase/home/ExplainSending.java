package org.keytally.core.usecase.home;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.KeyState;
import org.keytally.core.domain.ledger.Entry;
import org.keytally.core.domain.ledger.Settlement;
import org.keytally.core.domain.prompt.Prompt;
import org.keytally.core.domain.prompt.Route;
import org.keytally.core.domain.prompt.RouteWish;
import org.keytally.core.usecase.keys.ListKeys;
import org.keytally.core.usecase.prompt.PlanRoute;

/// Looks why a prompt cannot be sent: keys, the way it would go, what providers said no to, and the last failures.
public final class ExplainSending {

    private static final Duration DAY = Duration.ofDays(1);
    private static final int ATTEMPTS = 200;
    private static final int MOST_IDLE = 3;

    private final ListKeys keys;
    private final PlanRoute planRoute;
    private final RecentAttempts recent;

    ExplainSending(ListKeys keys, PlanRoute planRoute, RecentAttempts recent) {
        this.keys = keys;
        this.planRoute = planRoute;
        this.recent = recent;
    }

    public List<Clue> explain(Environment where) {
        List<ListKeys.Line> lines = keys.list().stream().filter(line -> !line.key().isRemoved()).toList();
        List<Clue> clues = new ArrayList<>();
        clues.add(way(where));
        clues.add(new Clue.Keys((int) lines.stream().filter(ExplainSending::isActive).count(), lines.size()));
        lines.stream()
                .filter(line -> !isActive(line))
                .limit(MOST_IDLE)
                .forEach(line -> clues.add(new Clue.Idle(line.key(), line.state())));
        lines.forEach(line -> line.past().rebuff().ifPresent(
                no -> clues.add(new Clue.Rebuffed(line.key(), no.kind(), no.at()))));
        clues.addAll(failures());
        return clues;
    }

    private Clue way(Environment where) {
        RouteWish wish = RouteWish.of(Optional.empty(), Optional.empty(), where);
        return switch (planRoute.plan(wish, Optional.empty(), Optional.of(Prompt.of("Hello")))) {
            case PlanRoute.Result.Refused(var why) -> new Clue.Barred(why);
            case PlanRoute.Result.Planned(var offers) -> {
                Route route = offers.getFirst().route();
                yield new Clue.Way(route.provider().name(), route.key(), route.payer());
            }
        };
    }

    private List<Clue> failures() {
        List<Entry> attempts = recent.newest(DAY, Map.of(), ATTEMPTS);
        Map<String, Clue.Failed> kinds = new LinkedHashMap<>();
        for (Entry attempt : attempts) {
            Settlement end = attempt.settlement().orElseThrow();
            end.ending().failure().ifPresent(kind -> kinds.merge(
                    kind, new Clue.Failed(kind, 1, end.at()),
                    (former, one) -> new Clue.Failed(kind, former.count() + 1, later(former.last(), one.last()))));
        }
        return kinds.isEmpty() ? List.of(new Clue.NoneFailed(attempts.size())) : List.copyOf(kinds.values());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static boolean isActive(ListKeys.Line line) {
        return line.state() == KeyState.ACTIVE;
    }
}
