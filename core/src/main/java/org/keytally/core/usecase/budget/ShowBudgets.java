package org.keytally.core.usecase.budget;

import java.util.List;
import java.util.Optional;
import org.keytally.core.domain.budget.Standing;
import org.keytally.core.domain.budget.Target;
import org.keytally.core.domain.key.Environment;

/// Shows where budgets stand: all of them, those over a target, or those that bear on an environment.
public final class ShowBudgets {

    /// What came of it.
    public sealed interface Result {

        /// Where they stand.
        record Shown(List<Standing> standings) implements Result {}

        /// There is no such target.
        record NoTarget(TargetNames.Reading why) implements Result {}
    }

    private final BudgetBook book;

    public ShowBudgets(BudgetBook book) {
        this.book = book;
    }

    public Result show(Optional<String> target, Optional<Environment> environment) {
        if (target.isEmpty()) {
            return new Result.Shown(shown(Optional.empty(), environment));
        }
        return switch (book.targets().read(target.get())) {
            case TargetNames.Reading.Read(Target only) -> new Result.Shown(shown(Optional.of(only), environment));
            case TargetNames.Reading.Unknown unknown ->
                book.targets().isAtWork(unknown) ? new Result.Shown(List.of()) : new Result.NoTarget(unknown);
            case TargetNames.Reading.Unreadable none -> new Result.NoTarget(none);
        };
    }

    /// The name of a standing's target, as it can be typed.
    public String target(Standing standing) {
        return book.targets().name(standing.budget().target());
    }

    /// What a budget is aimed at, by its own name alone.
    public String called(Target target) {
        return book.targets().called(target);
    }

    private List<Standing> shown(Optional<Target> only, Optional<Environment> environment) {
        return book.standings().stream()
                .filter(standing -> only.isEmpty() || only.get().equals(standing.budget().target()))
                .filter(standing -> environment.isEmpty() || bearsOn(standing.budget().target(), environment.get()))
                .toList();
    }

    private static boolean bearsOn(Target target, Environment environment) {
        return target.kind() != Target.Kind.ENV || target.id().equals(environment.name());
    }
}
