package org.keytally.app.cli.environments;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.app.cli.desk.Json;
import org.keytally.app.cli.desk.Table;
import org.keytally.app.words.Words;
import org.keytally.core.Keytally;
import org.keytally.core.domain.environment.EnvironmentNames;
import org.keytally.core.domain.environment.EnvironmentProfile;
import org.keytally.core.usecase.environments.ListEnvironments;
import picocli.CommandLine.Command;

/// `env list`
@Command(description = "List the environments: what is in force there, and what is offered.")
final class EnvList implements Callable<Integer> {

    private final Desk desk;
    private final ProfileWords profiles;

    EnvList(Desk desk) {
        this.desk = desk;
        this.profiles = new ProfileWords(desk.words());
    }

    @Override
    public Integer call() {
        Optional<Keytally> home = desk.existingHome();
        List<ListEnvironments.Line> lines = home.map(open -> open.environments().list().list())
                .orElseGet(ListEnvironments::offered);
        List<ListEnvironments.Misnamed> misnamed =
                home.map(open -> open.environments().list().misnamed()).orElse(List.of());
        desk.result(
                json -> json.list("environments", lines, this::write)
                        .list("misnamed", misnamed, (one, key) -> one.text("key", key.key().label())
                                .text("label_says", Words.code(key.spoken()))
                                .text("environment", key.key().environment().map(Words::code))),
                text(lines));
        misnamed.forEach(one -> desk.notice(desk.words().of(
                "env.misnamed",
                one.key().label(),
                Words.code(one.spoken()),
                one.key().environment().map(Words::code).orElseGet(() -> desk.words().of("env.every")))));
        return ExitCode.DONE;
    }

    private String text(List<ListEnvironments.Line> lines) {
        Table table = new Table(
                "ENVIRONMENT", "", ">BUDGET A MONTH", "ALERTS", ">A MINUTE", "MODELS", ">KEYS", "KEY NAMES",
                ">KEY BUDGET");
        for (ListEnvironments.Line line : lines) {
            String suffix = "…_API_KEY_" + EnvironmentNames.suffix(line.environment());
            line.inForce().ifPresentOrElse(
                    profile -> row(table, line, profile, desk.words().of("env.in-force"), suffix),
                    () -> table.row(
                            Words.code(line.environment()), desk.words().of("env.nothing-in-force"), "–", "–", "–",
                            desk.words().of("env.as-usual"), String.valueOf(line.keys()), suffix, "–"));
            row(table, line, line.offered().profile(), desk.words().of("env.offered"), suffix);
        }
        return table + "\n" + desk.words().of("env.how");
    }

    private void row(
            Table table, ListEnvironments.Line line, EnvironmentProfile profile, String state, String suffix) {
        boolean isOffer = line.inForce().filter(profile::equals).isEmpty() && profile.equals(line.offered().profile());
        String budget = isOffer && line.offered().asksForBudget()
                ? desk.words().of("env.asked")
                : profiles.budget(profile);
        table.row(
                isOffer ? "" : Words.code(line.environment()),
                state,
                budget,
                profiles.marks(profile),
                profiles.rate(profile),
                profiles.models(profile),
                isOffer ? "" : String.valueOf(line.keys()),
                isOffer ? "" : suffix,
                isOffer ? "$" + line.offered().keyBudget().toPlainString() : "");
    }

    private void write(Json json, ListEnvironments.Line line) {
        json.text("environment", Words.code(line.environment())).number("keys", line.keys());
        line.inForce()
                .ifPresentOrElse(
                        profile -> json.object("in_force", one -> ProfileWords.write(one, profile)),
                        () -> json.text("in_force", Optional.empty()));
        json.object("offered", one -> {
            ProfileWords.write(one, line.offered().profile());
            one.decimal("key_budget_usd", Optional.of(line.offered().keyBudget()))
                    .flag("asks_for_budget", line.offered().asksForBudget())
                    .text("key_name", "OPENAI_API_KEY_" + EnvironmentNames.suffix(line.environment()));
        });
    }
}
