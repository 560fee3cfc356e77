package org.keytally.core.usecase.budget;

import java.util.ArrayList;
import java.util.List;
import org.keytally.core.domain.audit.AuditAction;
import org.keytally.core.domain.budget.Budget;
import org.keytally.core.domain.budget.Target;

/// Removes a budget that was set; what was spent stays in the books.
public final class RemoveBudget {

    /// What came of it.
    public sealed interface Result {

        /// It no longer holds.
        record Removed(Budget budget) implements Result {}

        /// No budget has that id or target.
        record Unknown(String name) implements Result {}

        /// Several have that target; an id says which is meant.
        record Several(String name, List<Budget> those) implements Result {}

        /// It follows from a key, a tier or a setting, and goes when that is changed.
        record Implied(Budget budget) implements Result {}
    }

    private final BudgetBook book;

    public RemoveBudget(BudgetBook book) {
        this.book = book;
    }

    /// Removes the budget of that id, or the only one over that target.
    public Result remove(String name) {
        List<Budget> named = named(name.strip());
        List<Budget> set = named.stream().filter(budget -> budget.origin() == Budget.Origin.SET).toList();
        if (named.isEmpty()) {
            return new Result.Unknown(name);
        }
        if (set.isEmpty()) {
            return new Result.Implied(named.getFirst());
        }
        if (set.size() > 1) {
            return new Result.Several(name, set);
        }
        Budget gone = set.getFirst();
        synchronized (book.register()) {
            List<Budget> rest = new ArrayList<>(book.register().budgets());
            rest.removeIf(budget -> budget.id().equals(gone.id()));
            book.witness().tell(AuditAction.BUDGET_REMOVED, BudgetFacts.subject(gone), BudgetFacts.of(gone));
            book.register().writeBudgets(rest);
        }
        return new Result.Removed(gone);
    }

    private List<Budget> named(String name) {
        List<Budget> all = book.rules().budgets();
        List<Budget> byId = all.stream().filter(budget -> budget.id().value().equals(name)).toList();
        if (!byId.isEmpty()) {
            return byId;
        }
        return switch (book.targets().read(name)) {
            case TargetNames.Reading.Read(Target target) ->
                all.stream().filter(budget -> budget.target().equals(target)).toList();
            case TargetNames.Reading.Unknown _,TargetNames.Reading.Unreadable _ -> List.of();
        };
    }
}
