package org.keytally.app.budgets;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.keytally.core.Keytally;
import org.keytally.core.domain.budget.Standing;
import org.keytally.core.domain.budget.Target;
import org.keytally.core.domain.budget.TierLimits;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.usecase.budget.BudgetWish;
import org.keytally.core.usecase.budget.RemoveBudget;
import org.keytally.core.usecase.budget.ReplayBudget;
import org.keytally.core.usecase.budget.SetBudget;
import org.keytally.core.usecase.budget.SetTier;
import org.keytally.core.usecase.budget.ShowBudgets;
import org.keytally.core.usecase.budget.ShowTiers;

/// What a person can do with budgets, as this screen needs it.
///
/// @param keys the labels of the keys there are
record BudgetCases(
        Supplier<List<Line>> list,
        Function<BudgetWish, SetBudget.Result> set,
        Function<String, RemoveBudget.Result> remove,
        Function<BudgetWish, ReplayBudget.Result> lastMonth,
        Supplier<List<ShowTiers.Line>> tiers,
        Supplier<SetTier> setTier,
        Supplier<TierLimits> tierLimits,
        Supplier<List<String>> keys,
        Supplier<Providers> providers,
        InstantSource clock) {

    /// Where a budget stands.
    ///
    /// @param target what it is aimed at, as it can be typed
    /// @param called the own name of that; empty where all of its kind are meant
    record Line(Standing standing, String target, String called) {}

    static BudgetCases of(Keytally home) {
        return new BudgetCases(
                () -> lines(home.budgets().showBudgets()),
                wish -> home.budgets().setBudget().set(wish),
                id -> home.budgets().removeBudget().remove(id),
                wish -> home.budgets().replayBudget().lastMonth(wish),
                () -> home.budgets().showTiers().show(),
                () -> home.budgets().setTier(),
                () -> home.budgets().tierLimits(),
                () -> home.keys().listKeys().list().stream()
                        .filter(line -> !line.key().isRemoved())
                        .map(line -> line.key().label())
                        .toList(),
                home::providers,
                home::now);
    }

    private static List<Line> lines(ShowBudgets budgets) {
        return switch (budgets.show(Optional.empty(), Optional.empty())) {
            case ShowBudgets.Result.Shown(var standings) -> standings.stream()
                    .map(standing -> {
                        Target target = standing.budget().target();
                        return new Line(standing, budgets.target(standing), budgets.called(target));
                    })
                    .toList();
            case ShowBudgets.Result.NoTarget _ -> List.of();
        };
    }
}
