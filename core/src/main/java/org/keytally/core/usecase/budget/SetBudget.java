package org.keytally.core.usecase.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.keytally.core.domain.audit.AuditAction;
import org.keytally.core.domain.budget.Budget;
import org.keytally.core.domain.budget.BudgetId;
import org.keytally.core.domain.budget.Standing;
import org.keytally.core.domain.budget.Target;
import org.keytally.core.domain.budget.Unit;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.key.Validity;

/// Sets a budget, in place of one that says the same with another limit.
public final class SetBudget {

    /// What came of it.
    public sealed interface Result {

        /// It holds.
        ///
        /// @param former the one it replaced
        record Done(Standing standing, Optional<Budget> former) implements Result {}

        /// There is no such target.
        record NoTarget(TargetNames.Reading why) implements Result {}

        /// It asks for money where nothing costs any.
        record NeverBinds(Provider provider) implements Result {}

        /// It would end before it begins.
        record Ended() implements Result {}
    }

    private final BudgetBook book;
    private final RaiseAlerts alerts;
    private final Supplier<Providers> providers;

    public SetBudget(BudgetBook book, RaiseAlerts alerts, Supplier<Providers> providers) {
        this.book = book;
        this.alerts = alerts;
        this.providers = providers;
    }

    public Result set(BudgetWish wish) {
        if (wish.until().filter(until -> !until.isAfter(book.now())).isPresent()) {
            return new Result.Ended();
        }
        return switch (book.targets().read(wish.target())) {
            case TargetNames.Reading.Read(Target target) -> set(wish, target);
            case TargetNames.Reading.Unknown unknown ->
                book.targets().made(unknown).map(target -> set(wish, target)).orElse(new Result.NoTarget(unknown));
            case TargetNames.Reading.Unreadable none -> new Result.NoTarget(none);
        };
    }

    private Result set(BudgetWish wish, Target target) {
        Optional<Provider> free = target.kind() == Target.Kind.PROVIDER && wish.limit().unit() == Unit.MONEY
                ? providers.get().find(target.id()).filter(Provider::isLocal)
                : Optional.empty();
        if (free.isPresent()) {
            return new Result.NeverBinds(free.get());
        }
        Budget wanted = new Budget(
                BudgetId.random(book.random()),
                target,
                wish.limit(),
                wish.period(),
                wish.marks(),
                wish.isHard(),
                Budget.Origin.SET,
                wish.reason(),
                new Validity(Optional.empty(), wish.until()));
        // Two commands at once must not write over each other's list.
        synchronized (book.register()) {
            return kept(wanted);
        }
    }

    private Result kept(Budget wanted) {
        List<Budget> all = new ArrayList<>(book.register().budgets());
        Optional<Budget> former = all.stream().filter(wanted::isAbout).findFirst();
        Budget budget = former.map(known -> wanted.as(known.id())).orElse(wanted);
        former.ifPresent(all::remove);
        all.add(budget);
        book.witness().tell(AuditAction.BUDGET_CHANGED, BudgetFacts.subject(budget), facts(budget, former));
        book.register().writeBudgets(all);
        Standing standing = book.standing(budget);
        // What is spent already may lie above its marks.
        alerts.look(List.of(standing));
        return new Result.Done(standing, former);
    }

    private static Map<String, String> facts(Budget budget, Optional<Budget> former) {
        Map<String, String> facts = new TreeMap<>(BudgetFacts.of(budget));
        former.ifPresent(known -> facts.put("former", BudgetFacts.text(known.limit())));
        return facts;
    }
}
