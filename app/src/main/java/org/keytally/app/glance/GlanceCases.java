package org.keytally.app.glance;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.keytally.app.words.StandingWords;
import org.keytally.core.Keytally;
import org.keytally.core.domain.budget.Standing;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.ledger.UsageBy;
import org.keytally.core.domain.ledger.UsageRange;
import org.keytally.core.domain.ledger.UsageTotals;
import org.keytally.core.usecase.budget.ShowBudgets;

/// What a glance asks of the home.
record GlanceCases(
        Function<UsageRange, UsageTotals> spent,
        Supplier<Optional<Nearest>> nearest,
        Supplier<Providers> providers) {

    /// The budget nearest its limit, and the name of what it is aimed at.
    record Nearest(String called, Standing standing) {}

    static GlanceCases of(Keytally home) {
        return new GlanceCases(
                range -> home.usages().showUsage().daily(range, UsageBy.PAYER, Map.of()).totals(),
                () -> nearest(home.budgets().showBudgets()),
                home::providers);
    }

    private static Optional<Nearest> nearest(ShowBudgets budgets) {
        return switch (budgets.show(Optional.empty(), Optional.empty())) {
            case ShowBudgets.Result.Shown(var standings) -> standings.stream()
                    .max(Comparator.comparing(StandingWords::used))
                    .map(standing -> new Nearest(budgets.called(standing.budget().target()), standing));
            case ShowBudgets.Result.NoTarget _ -> Optional.empty();
        };
    }
}
