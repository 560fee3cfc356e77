package org.keytally.app.home;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.keytally.core.Keytally;
import org.keytally.core.domain.budget.Standing;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.home.Checklist;
import org.keytally.core.domain.home.Narrowing;
import org.keytally.core.domain.home.Setting;
import org.keytally.core.domain.ledger.EntryFilter;
import org.keytally.core.domain.ledger.Reconciliation;
import org.keytally.core.domain.ledger.UsageBy;
import org.keytally.core.domain.ledger.UsageRange;
import org.keytally.core.domain.watch.Unusual;
import org.keytally.core.usecase.budget.ShowBudgets;
import org.keytally.core.usecase.keys.ListKeys;
import org.keytally.core.usecase.usage.ShowUsage;
import org.keytally.core.usecase.watch.Watch;

/// What the first screen asks of the home.
///
/// @param measure sets figures against bills, of about so many of the newest entries
record HomeCases(
        Daily daily,
        BiFunction<EntryFilter, Integer, Reconciliation> measure,
        Supplier<List<ListKeys.Line>> keys,
        Supplier<List<BudgetLine>> budgets,
        Supplier<List<Surge>> surges,
        Supplier<Providers> providers,
        Steps steps,
        InstantSource clock) {

    /// Sums by day of what has certain values.
    @FunctionalInterface
    interface Daily {
        ShowUsage.Daily of(UsageRange range, UsageBy by, Map<UsageBy, String> only);
    }

    /// What a person who begins should see to.
    ///
    /// @param show what of it is done with these keys; none where it is not wanted
    /// @param dismiss asks never to be shown it again
    /// @param recovery makes a phrase that opens the home when nothing else does
    record Steps(Function<List<ListKeys.Line>, Optional<Checklist>> show, Runnable dismiss,
            Supplier<char[]> recovery) {}

    /// Where a budget stands, and the name of what it is aimed at.
    record BudgetLine(String called, Standing standing) {}

    /// What is unusual about today, and the name of what it is about.
    record Surge(String called, Unusual unusual) {}

    static HomeCases of(Keytally home) {
        return new HomeCases(
                (range, by, only) -> home.usages().showUsage().daily(range, by, only),
                (filter, most) -> home.usages().reconcile().measure(filter, most),
                () -> home.keys().listKeys().list(),
                () -> budgets(home.budgets().showBudgets()),
                () -> surges(home.watch()),
                home::providers,
                new Steps(
                        keys -> checklist(home, keys),
                        () -> home.changeSetting().change(
                                Setting.CHECKLIST.label(), Setting.OFF, Narrowing.EVERYWHERE),
                        () -> home.care().addRecovery()),
                home::now);
    }

    private static List<Surge> surges(Watch watch) {
        return watch.today().stream().map(one -> new Surge(watch.called(one), one)).toList();
    }

    private static Optional<Checklist> checklist(Keytally home, List<ListKeys.Line> keys) {
        return home.settings().value(Setting.CHECKLIST).equals(Setting.OFF)
                ? Optional.empty()
                : Optional.of(home.showChecklist().show(keys));
    }

    private static List<BudgetLine> budgets(ShowBudgets budgets) {
        return switch (budgets.show(Optional.empty(), Optional.empty())) {
            case ShowBudgets.Result.Shown(var standings) -> standings.stream()
                    .map(standing -> new BudgetLine(budgets.called(standing.budget().target()), standing))
                    .toList();
            case ShowBudgets.Result.NoTarget _ -> List.of();
        };
    }
}
