package org.keytally.app.cli.environments;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.app.cli.desk.Problem;
import org.keytally.app.words.Words;
import org.keytally.core.domain.environment.EnvironmentPreset;
import org.keytally.core.domain.environment.EnvironmentProfile;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.usecase.environments.TakePreset;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `env use`
@Command(description = "Put what is offered for an environment in force: budget, alerts, rate, models.")
final class EnvUse implements Callable<Integer> {

    private static final Pattern MONEY = Pattern.compile("\\$?(\\d{1,12}(?:\\.\\d{1,6})?)");

    private final Desk desk;

    @Parameters(index = "0", paramLabel = "ENVIRONMENT", description = "development, ci, staging or production.")
    private @Nullable Environment environment;

    @Option(names = "--budget", paramLabel = "USD", description = "The most it may cost in a month (default: what is offered; asked for production).")
    private @Nullable String budget;

    EnvUse(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Environment where = Objects.requireNonNull(environment);
        Optional<String> amount = Optional.ofNullable(budget).or(() -> asked(where));
        Optional<BigDecimal> monthly = amount.map(this::money);
        return switch (desk.home().environments().presets().take(where, monthly)) {
            case TakePreset.Result.NeedsBudget(Environment which) ->
                desk.show(Problem.usage(
                        desk.words().of("env.needs-budget", Words.code(which)),
                        desk.words().of("env.needs-budget.hint", Words.code(which))));
            case TakePreset.Result.Taken(EnvironmentProfile profile) -> {
                ProfileWords words = new ProfileWords(desk.words());
                desk.result(
                        json -> {
                            json.text("environment", Words.code(where));
                            ProfileWords.write(json, profile);
                        },
                        desk.words().of(
                                "env.used",
                                Words.code(where),
                                words.budget(profile),
                                words.marks(profile),
                                words.rate(profile),
                                words.models(profile)));
                yield ExitCode.DONE;
            }
        };
    }

    private Optional<String> asked(Environment where) {
        return EnvironmentPreset.of(where).asksForBudget() && desk.command().isInteractive()
                ? desk.talk().ask(desk.words().of("env.ask-budget", Words.code(where)))
                : Optional.empty();
    }

    private BigDecimal money(String text) {
        Matcher money = MONEY.matcher(text.strip());
        if (!money.matches() || new BigDecimal(money.group(1)).signum() == 0) {
            throw Problem.usage(desk.words().of("env.bad-budget"), desk.words().of("env.bad-budget.hint")).stop();
        }
        return new BigDecimal(money.group(1));
    }
}
