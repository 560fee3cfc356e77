package org.keytally.app.cli.budget;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.app.words.Words;
import org.keytally.core.Keytally;
import org.keytally.core.domain.budget.Level;
import org.keytally.core.domain.budget.Standing;
import org.keytally.core.usecase.budget.ShowBudgets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `budget check`
@Command(description = "Check every budget: ends with 0 where all is well, 10 at a warning mark, 5 where one is used up.")
final class BudgetCheck implements Callable<Integer> {

    private final Desk desk;

    @Option(names = "--target", paramLabel = "TARGET", description = "Only those over this target; --env leaves out those over other environments.")
    private @Nullable String target;

    BudgetCheck(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Optional<Keytally> home = desk.existingHome();
        if (home.isEmpty()) {
            desk.result(
                    json -> json.text("state", Words.code(Level.FINE)).texts("budgets", List.of()),
                    desk.words().of("budget.none"));
            return ExitCode.DONE;
        }
        ShowBudgets show = home.get().budgets().showBudgets();
        return switch (show.show(Optional.ofNullable(target), desk.givenEnvironment())) {
            case ShowBudgets.Result.NoTarget(var why) -> desk.show(new BudgetInput(desk.words()).noTarget(why));
            case ShowBudgets.Result.Shown(List<Standing> standings) -> show(home.get(), show, standings);
        };
    }

    private int show(Keytally home, ShowBudgets show, List<Standing> standings) {
        Level worst = standings.stream().map(Standing::level).max(Comparator.naturalOrder()).orElse(Level.FINE);
        StandingTable table = new StandingTable(new BudgetWords(desk.words(), home.zone()), show::target);
        String verdict = desk.words().of("budget.check", worst);
        desk.result(
                json -> json.text("state", Words.code(worst))
                        .list("budgets", standings,
                                (one, standing) -> BudgetJson.write(one, standing, show.target(standing))),
                standings.isEmpty() ? desk.words().of("budget.none") : table.text(standings) + verdict);
        return switch (worst) {
            case FINE -> ExitCode.DONE;
            case FORECAST, WARNED -> ExitCode.CARE;
            case OVER -> ExitCode.LIMIT;
        };
    }
}
