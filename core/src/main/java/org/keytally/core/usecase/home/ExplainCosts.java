package org.keytally.core.usecase.home;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.keytally.core.domain.budget.Target;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.ledger.LedgerException;
import org.keytally.core.domain.ledger.LedgerReports;
import org.keytally.core.domain.ledger.UsageBy;
import org.keytally.core.domain.ledger.UsageGroup;
import org.keytally.core.domain.ledger.UsageQuery;
import org.keytally.core.domain.ledger.UsageRange;
import org.keytally.core.domain.ledger.UsageReport;
import org.keytally.core.usecase.LedgerFaults;
import org.keytally.core.usecase.budget.BudgetBook;
import org.keytally.core.usecase.budget.ShowAlerts;

/// Looks why costs are high: what was unusual, who and what spends without a limit, and which prompts cost most.
public final class ExplainCosts {

    /// How far back it looks.
    public static final Duration PAST = Duration.ofDays(30);

    private static final int MOST = 3;
    private static final int ALERTS = 1000;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Comparator<UsageGroup> DEAREST =
            Comparator.<UsageGroup, Money>comparing(group -> group.totals().cost()).reversed();

    private final LedgerReports reports;
    private final BudgetBook budgets;
    private final ShowAlerts alerts;
    private final InstantSource clock;

    ExplainCosts(LedgerReports reports, BudgetBook budgets, ShowAlerts alerts, InstantSource clock) {
        this.reports = reports;
        this.budgets = budgets;
        this.alerts = alerts;
        this.clock = clock;
    }

    public List<Clue> explain() {
        Instant now = clock.instant();
        UsageRange range = new UsageRange(now.minus(PAST), now, ZoneOffset.UTC);
        List<UsageReport> used = used(List.of(
                UsageQuery.of(range, UsageBy.MODEL, UsageBy.TYPE),
                UsageQuery.of(range, UsageBy.MEMBER),
                UsageQuery.of(range, UsageBy.KEY),
                UsageQuery.of(range, UsageBy.PROJECT)));
        Money all = used.getFirst().totals().cost();
        List<Clue> clues = new ArrayList<>();
        clues.add(new Clue.Sum(all, used.getFirst().totals().requests()));
        if (all.isZero()) {
            return clues;
        }
        clues.addAll(surges(range.from()));
        Map<Target.Kind, UsageReport> spenders = new EnumMap<>(Map.of(
                Target.Kind.PERSON, used.get(1), Target.Kind.KEY, used.get(2), Target.Kind.PROJECT, used.get(3)));
        Set<Target> limited = budgets.standings().stream()
                .map(standing -> standing.budget().target())
                .collect(Collectors.toSet());
        spenders.forEach((kind, report) -> clues.addAll(unlimited(kind, report, limited, all)));
        dearest(used.getFirst()).forEach(group -> clues.add(new Clue.Pattern(
                group.names().getFirst(), group.names().getLast(), group.totals().requests(), group.totals().cost(),
                percent(group.totals().cost(), all))));
        return clues;
    }

    // The latest of them, the last one first.
    private List<Clue> surges(Instant since) {
        return alerts.latest(ALERTS)
                .reversed()
                .stream()
                .filter(told -> told.isUnusual() && !told.at().isBefore(since))
                .limit(MOST)
                .<Clue>map(Clue.Surge::new)
                .toList();
    }

    private List<Clue> unlimited(Target.Kind kind, UsageReport report, Set<Target> limited, Money all) {
        List<UsageGroup> spending = report.groups().stream()
                .filter(group -> !group.totals().cost().isZero() && !group.names().getFirst().isEmpty())
                .sorted(DEAREST)
                .toList();
        List<Clue> clues = spending.stream()
                .filter(group -> !limited.contains(target(kind, group)))
                .filter(group -> !budgets.targets().called(target(kind, group)).isEmpty())
                .limit(MOST)
                .<Clue>map(group -> new Clue.Unlimited(
                        target(kind, group), budgets.targets().called(target(kind, group)), group.totals().cost(),
                        percent(group.totals().cost(), all)))
                .toList();
        return clues.isEmpty() && !spending.isEmpty() ? List.of(new Clue.AllLimited(kind)) : clues;
    }

    private static Target target(Target.Kind kind, UsageGroup group) {
        return new Target(kind, group.names().getFirst());
    }

    private static List<UsageGroup> dearest(UsageReport report) {
        return report.groups().stream()
                .filter(group -> !group.totals().cost().isZero())
                .sorted(DEAREST)
                .limit(MOST)
                .toList();
    }

    private static int percent(Money part, Money all) {
        return part.dollars().multiply(HUNDRED).divide(all.dollars(), 0, RoundingMode.HALF_UP).intValue();
    }

    private List<UsageReport> used(List<UsageQuery> queries) {
        try {
            return reports.usage(queries);
        } catch (LedgerException failed) {
            throw LedgerFaults.ofTheHome(failed);
        }
    }
}
