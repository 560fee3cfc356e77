package org.keytally.app.cli.budget;

import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.app.cli.desk.Problem;
import org.keytally.app.cli.desk.Refusals;
import org.keytally.app.words.Words;
import org.keytally.core.Keytally;
import org.keytally.core.domain.budget.Budget;
import org.keytally.core.usecase.budget.RemoveBudget;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `budget remove`
@Command(description = "Remove a budget; what was spent stays in the books.")
final class BudgetRemove implements Callable<Integer> {

    private final Desk desk;

    @Parameters(index = "0", paramLabel = "BUDGET", description = "Its id, or its target such as env:production where only one is over it.")
    private @Nullable String name;

    BudgetRemove(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Words words = desk.words();
        Keytally home = desk.home();
        return switch (home.budgets().removeBudget().remove(String.valueOf(name))) {
            case RemoveBudget.Result.Removed(Budget gone) -> {
                String target = home.budgets().book().targets().name(gone.target());
                String limit = new BudgetWords(words, home.zone()).limit(gone);
                desk.result(
                        json -> json.object("removed", one -> BudgetJson.budget(one, gone, target)),
                        words.of("budget.removed", gone.id(), limit, target, Words.code(gone.period())));
                yield ExitCode.DONE;
            }
            case RemoveBudget.Result.Unknown(String text) ->
                desk.show(Problem.usage(
                        words.of("budget.no-such", Refusals.shown(text)), words.of("budget.no-such.hint")));
            case RemoveBudget.Result.Several several ->
                desk.show(Problem.usage(
                        words.of("budget.several", Refusals.shown(several.name())),
                        words.of(
                                "budget.several.hint",
                                several.those().stream()
                                        .map(budget -> budget.id().value())
                                        .collect(Collectors.joining(", ")))));
            case RemoveBudget.Result.Implied(Budget budget) ->
                desk.show(Problem.usage(
                        words.of("budget.implied", budget.id()), words.of("budget.implied.hint")));
        };
    }
}
