package org.keytally.app.cli.budget;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.core.Keytally;
import org.keytally.core.domain.budget.Standing;
import org.keytally.core.usecase.budget.ShowBudgets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `budget list`
@Command(description = "List every budget and where it stands.")
final class BudgetList implements Callable<Integer> {

    private final Desk desk;

    @Option(names = "--target", paramLabel = "TARGET", description = "Only those over this target.")
    private @Nullable String target;

    @Option(names = "--terraform", description = "Print them as billing budgets of Google Cloud, for Terraform.")
    private boolean terraform;

    BudgetList(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Optional<Keytally> home = desk.existingHome();
        if (home.isEmpty()) {
            desk.result(json -> json.texts("budgets", List.of()), desk.words().of("budget.none"));
            return ExitCode.DONE;
        }
        ShowBudgets show = home.get().budgets().showBudgets();
        return switch (show.show(Optional.ofNullable(target), desk.givenEnvironment())) {
            case ShowBudgets.Result.NoTarget(var why) -> desk.show(new BudgetInput(desk.words()).noTarget(why));
            case ShowBudgets.Result.Shown(List<Standing> standings) when terraform -> {
                String text = new TerraformText(show::target).of(standings);
                desk.result(json -> json.text("terraform", text), text);
                yield ExitCode.DONE;
            }
            case ShowBudgets.Result.Shown(List<Standing> standings) -> {
                StandingTable table =
                        new StandingTable(new BudgetWords(desk.words(), home.get().zone()), show::target);
                desk.result(
                        json -> json.list("budgets", standings,
                                (one, standing) -> BudgetJson.write(one, standing, show.target(standing))),
                        standings.isEmpty() ? desk.words().of("budget.none") : table.text(standings));
                yield ExitCode.DONE;
            }
        };
    }
}
