package org.keytally.app.costs;

import java.io.IOException;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.keytally.app.words.BudgetShares;
import org.keytally.core.Keytally;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.catalog.TableFormat;
import org.keytally.core.domain.ledger.EntryFilter;
import org.keytally.core.domain.ledger.EntryOutline;
import org.keytally.core.domain.ledger.Reconciliation;
import org.keytally.core.domain.ledger.UsageBy;
import org.keytally.core.domain.ledger.UsageRange;
import org.keytally.core.usecase.budget.ShowBudgets;
import org.keytally.core.usecase.usage.BrowseEntries;
import org.keytally.core.usecase.usage.FindMisroutes;
import org.keytally.core.usecase.usage.Reconcile;
import org.keytally.core.usecase.usage.ShowUsage;

/// What a person can learn of the costs, as this screen needs it.
record CostCases(
        Daily daily, Entries entries, Walks walks, Export export, Supplier<List<BudgetShares.Called>> budgets,
        Supplier<Providers> providers, InstantSource clock) {

    /// Sums by day.
    @FunctionalInterface
    interface Daily {
        ShowUsage.Daily of(UsageRange range, UsageBy by, Map<UsageBy, String> only);
    }

    /// The entries themselves.
    ///
    /// @param reach up to where the book was read
    record Entries(LongSupplier reach, Function<EntryFilter, EntryOutline> outline, Lines lines) {}

    /// Entries from a place on, oldest first.
    @FunctionalInterface
    interface Lines {
        List<BrowseEntries.Line> of(EntryFilter filter, EntryOutline outline, long first, int most);
    }

    /// What is found out entry by entry.
    ///
    /// @param all our figures beside the bills
    /// @param measure the same of about so many of the newest entries that are meant
    /// @param misroutes the newest prompts that another paid than stood first
    record Walks(All all, ToMeasure measure, Misroutes misroutes) {

        /// Of a range, not more than so many.
        @FunctionalInterface
        interface Misroutes {
            List<FindMisroutes.Misroute> of(UsageRange range, int most);
        }

        /// Of every entry that is meant.
        @FunctionalInterface
        interface All {
            Reconcile.Reconciled of(EntryFilter filter, DoubleConsumer progress);
        }

        /// Of the newest of them.
        @FunctionalInterface
        interface ToMeasure {
            Reconciliation of(EntryFilter filter, int most);
        }
    }

    /// The entries that are meant as a file; tells how many.
    @FunctionalInterface
    interface Export {
        long write(EntryFilter filter, TableFormat format, String erased, OutputStream to) throws IOException;
    }

    static CostCases of(Keytally home) {
        return new CostCases(
                (range, by, only) -> home.usages().showUsage().daily(range, by, only),
                new Entries(
                        () -> home.usages().browseEntries().reach(),
                        filter -> home.usages().browseEntries().outline(filter),
                        (filter, outline, first, most) -> home.usages().browseEntries().lines(filter, outline, first,
                                most)),
                new Walks(
                        (filter, progress) -> home.usages().reconcile().reconcile(filter, progress),
                        (filter, most) -> home.usages().reconcile().measure(filter, most),
                        (range, most) -> home.usages().findMisroutes().find(range, most)),
                (filter, format, erased, to) -> home.usages().exportUsage().export(filter, format, erased, to),
                () -> budgets(home.budgets().showBudgets()),
                home::providers,
                home::now);
    }

    private static List<BudgetShares.Called> budgets(ShowBudgets budgets) {
        return switch (budgets.show(Optional.empty(), Optional.empty())) {
            case ShowBudgets.Result.Shown(var standings) -> standings.stream()
                    .map(standing -> new BudgetShares.Called(budgets.called(standing.budget().target()), standing))
                    .toList();
            case ShowBudgets.Result.NoTarget _ -> List.of();
        };
    }
}
