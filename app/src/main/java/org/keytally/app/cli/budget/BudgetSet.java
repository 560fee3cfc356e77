package org.keytally.app.cli.budget;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.app.cli.desk.Problem;
import org.keytally.app.words.Words;
import org.keytally.core.Keytally;
import org.keytally.core.domain.budget.Budget;
import org.keytally.core.domain.budget.Level;
import org.keytally.core.domain.budget.Marks;
import org.keytally.core.domain.budget.Standing;
import org.keytally.core.usecase.budget.BudgetWish;
import org.keytally.core.usecase.budget.SetBudget;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `budget set`
@Command(description = "Set a budget; one over the same target, period and unit is replaced.")
final class BudgetSet implements Callable<Integer> {

    private final Desk desk;

    @Option(names = "--limit", paramLabel = "LIMIT", required = true, description = "US dollars such as 50 or 12.50, or 1000000tokens, or 500requests.")
    private @Nullable String limit;

    @Option(names = "--target", paramLabel = "TARGET", description = "all (default), person, person:NAME, key:LABEL, provider:ID, env:NAME, project:NAME, client:NAME, team, team:NAME, app.")
    private String target = "all";

    @Option(names = "--period", paramLabel = "PERIOD", description = "day, week, month (default) or quarter, in your zone.")
    private String period = "month";

    @Option(names = "--warn", paramLabel = "MARKS", description = "Tell at these hundredths of the limit, for example 50,75,90 (default: 80).")
    private @Nullable String warn;

    @Option(names = "--forecast", paramLabel = "MARK", description = "Tell when the pace so far will pass this many hundredths of the limit, for example 100.")
    private @Nullable String forecast;

    @Option(names = "--hard", description = "Refuse what could pass the limit; without it the budget only warns.")
    private boolean isHard;

    @Option(names = "--soft", description = "Only warn, which is usual.")
    private boolean isSoft;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for the record.")
    private @Nullable String reason;

    @Option(names = "--until", paramLabel = "WHEN", description = "The day or instant from which it no longer holds.")
    private @Nullable String until;

    BudgetSet(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Words words = desk.words();
        BudgetInput input = new BudgetInput(words);
        // Everything is read before the home is opened, so that a value that cannot be changes nothing.
        BudgetWish wish = wish(input);
        Keytally home = desk.home();
        return switch (home.budgets().setBudget().set(wish)) {
            case SetBudget.Result.Done(Standing standing, Optional<Budget> former) -> show(home, standing, former);
            case SetBudget.Result.NoTarget(var why) -> desk.show(input.noTarget(why));
            case SetBudget.Result.NeverBinds(var provider) ->
                desk.show(Problem.usage(
                        words.of("budget.never-binds", provider.id()), words.of("budget.never-binds.hint")));
            case SetBudget.Result.Ended() -> desk.show(input.ended());
        };
    }

    private BudgetWish wish(BudgetInput input) {
        if (isHard && isSoft) {
            throw Problem.usage(desk.words().of("budget.hard-or-soft"), desk.words().of("budget.hard-or-soft.hint"))
                    .stop();
        }
        List<Integer> marks = warn == null ? Marks.USUAL.spent() : input.warn(warn);
        return new BudgetWish(
                target,
                input.limit(String.valueOf(limit)),
                input.period(period),
                new Marks(marks, Optional.ofNullable(forecast).map(input::forecast)),
                isHard,
                input.reason(Optional.ofNullable(reason)),
                Optional.ofNullable(until).map(input::until));
    }

    private int show(Keytally home, Standing standing, Optional<Budget> former) {
        BudgetWords words = new BudgetWords(desk.words(), home.zone());
        String over = home.budgets().showBudgets().target(standing);
        Budget budget = standing.budget();
        StringBuilder lines = new StringBuilder(desk.words().of(
                "budget.set.done",
                words.kind(budget),
                budget.id(),
                over,
                words.limit(budget),
                words.period(budget.period())));
        former.ifPresent(known -> lines.append('\n')
                .append(desk.words().of("budget.set.former", words.limit(known), words.kind(known))));
        if (standing.level() == Level.OVER && budget.isHard()) {
            lines.append('\n').append(desk.words().of("budget.set.over-hard", words.moment(standing.renews())));
        }
        desk.result(
                json -> {
                    json.object("budget", one -> BudgetJson.write(one, standing, over));
                    json.list("former", former.stream().toList(), (one, known) -> BudgetJson.budget(one, known, over));
                },
                lines.toString());
        new AlertNotices(desk).tell(home);
        return ExitCode.DONE;
    }
}
