package org.keytally.app.cli.prompt;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.app.cli.desk.Json;
import org.keytally.app.cli.desk.Table;
import org.keytally.app.words.Words;
import org.keytally.core.domain.catalog.ModelFacts;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.prompt.Failure;
import org.keytally.core.domain.prompt.RouteWish;
import org.keytally.core.usecase.prompt.ListModels;
import org.keytally.core.usecase.usage.MeasureFreeTier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `models list`
@Command(description = "List the models of a provider, as it lists them for your key, else as far as they are known here.")
public final class ModelsList implements Callable<Integer> {

    private final Desk desk;

    @Option(names = "--provider", paramLabel = "ID", description = "The provider.")
    private @Nullable String provider;

    @Option(names = "--key", paramLabel = "KEY", description = "The id or label of the key to ask with.")
    private @Nullable String key;

    public ModelsList(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        RouteWish wish =
                RouteWish.of(Optional.ofNullable(provider), Optional.ofNullable(key), desk.environment());
        return switch (desk.home().prompts().listModels().list(wish)) {
            case ListModels.Result.Refused(var why) -> desk.show(new PromptProblems(desk.words()).of(why));
            case ListModels.Result.Listed(Provider of, boolean isAsked, var models, var failure) -> {
                failure.ifPresent(this::told);
                Optional<MeasureFreeTier.Measured> free = desk.home().usages().measureFreeTier().measure(of);
                show(of, isAsked, models, free);
                yield ExitCode.DONE;
            }
        };
    }

    private void told(Failure failure) {
        String why = desk.words().of("failure." + failure.kind().word() + ".message");
        desk.notice(desk.words().of("models.not-asked", why));
    }

    private void show(
            Provider of, boolean isAsked, List<ListModels.Line> models, Optional<MeasureFreeTier.Measured> free) {
        if (desk.speaksJson()) {
            desk.talk().output(Json.object(json -> {
                json.text("provider", of.id().value())
                        .text("source", isAsked ? "provider" : "known")
                        .list("models", models, ModelsList::write);
                free.ifPresent(measured -> json.object("free_tier", inner -> write(inner, measured)));
            }));
            return;
        }
        Table table = new Table("MODEL", "CONTEXT", "OUTPUT", "NOTE");
        models.forEach(line -> table.row(
                line.model(),
                line.facts().map(facts -> number(facts.contextWindow())).orElse(""),
                line.facts().map(facts -> number(facts.maxOutput())).orElse(""),
                line.facts().map(ModelsList::badges).map(words -> String.join(", ", words)).orElse("")));
        desk.say(table.toString());
        free.ifPresent(measured -> desk.notice(desk.words().of(
                "models.free-tier",
                of.name(),
                of.about().freeTier().orElse(""),
                measured.today(),
                measured.lastMinute())));
    }

    private static void write(Json json, MeasureFreeTier.Measured measured) {
        measured.free().aDay().ifPresent(count -> json.number("requests_a_day", count));
        measured.free().aMinute().ifPresent(count -> json.number("requests_a_minute", count));
        json.number("sent_today", measured.today()).number("sent_in_the_last_minute", measured.lastMinute());
    }

    private static String number(java.util.OptionalLong count) {
        return count.isPresent() ? String.valueOf(count.getAsLong()) : "";
    }

    private static List<String> badges(ModelFacts facts) {
        return facts.badges().stream().sorted().map(Words::code).toList();
    }

    private static void write(Json json, ListModels.Line line) {
        json.text("model", line.model());
        line.facts().ifPresent(facts -> {
            facts.contextWindow().ifPresent(count -> json.number("context", count));
            facts.maxOutput().ifPresent(count -> json.number("max_output", count));
            json.texts("badges", badges(facts));
        });
    }
}
