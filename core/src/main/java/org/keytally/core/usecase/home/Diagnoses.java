package org.keytally.core.usecase.home;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.keytally.core.domain.home.SettingBook;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.ledger.LedgerReports;
import org.keytally.core.usecase.budget.BudgetBook;
import org.keytally.core.usecase.budget.ShowAlerts;
import org.keytally.core.usecase.keys.ListKeys;
import org.keytally.core.usecase.prompt.PlanRoute;
import org.keytally.core.usecase.prompt.TestKey;
import org.keytally.core.usecase.usage.BrowseEntries;

/// What can be looked into where something is the matter.
public final class Diagnoses {

    private final Sources sources;
    private final RecentAttempts recent;

    /// Where it is looked.
    ///
    /// @param nanoTime a clock for lengths that nobody can set
    public record Sources(
            ListKeys keys, TestKey testKey, PlanRoute planRoute, LedgerReports reports, BrowseEntries entries,
            BudgetBook budgets, ShowAlerts alerts, SettingBook settings, InstantSource clock, LongSupplier nanoTime) {}

    public Diagnoses(Sources sources) {
        this.sources = sources;
        this.recent = new RecentAttempts(sources.entries(), sources.clock());
    }

    public CheckKey checkKey() {
        return new CheckKey(sources.testKey(), recent, sources.clock());
    }

    public ExplainSending explainSending() {
        return new ExplainSending(sources.keys(), sources.planRoute(), recent);
    }

    public ExplainCosts explainCosts() {
        return new ExplainCosts(sources.reports(), sources.budgets(), sources.alerts(), sources.clock());
    }

    public ExplainSpeed explainSpeed() {
        return new ExplainSpeed(recent, sources.planRoute(), sources.reports(), sources.settings(),
                new ExplainSpeed.Clocks(sources.clock(), sources.nanoTime()));
    }

    /// All that is found, as for who helps.
    public Findings all(Environment where) {
        Map<String, Supplier<List<Clue>>> looks = new LinkedHashMap<>();
        looks.put("sending", () -> explainSending().explain(where));
        looks.put("costs", () -> explainCosts().explain());
        looks.put("speed", () -> explainSpeed().explain(where));
        return Findings.of(looks);
    }
}
