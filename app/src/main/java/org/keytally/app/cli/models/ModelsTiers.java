package org.keytally.app.cli.models;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.app.cli.desk.Json;
import org.keytally.app.cli.desk.Problem;
import org.keytally.app.cli.desk.Table;
import org.keytally.app.words.Words;
import org.keytally.core.Keytally;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.catalog.Usage;
import org.keytally.core.domain.model.OfferedModel;
import org.keytally.core.domain.model.PromptType;
import org.keytally.core.domain.model.Tier;
import org.keytally.core.usecase.models.ChangeTier;
import org.keytally.core.usecase.models.ListTiers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `models tiers`
@Command(description = "List the quality tiers with today's prices, the cheapest first; or change a tier.")
final class ModelsTiers implements Callable<Integer> {

    private final Desk desk;

    @Option(names = "--provider", paramLabel = "ID", description = "Only this provider; the one whose model is put in or taken out.")
    private @Nullable String provider;

    @Option(names = "--tier", paramLabel = "TIER", description = "cheap, balanced or best.")
    private @Nullable String tier;

    @Option(names = "--type", paramLabel = "TYPE", defaultValue = "chat", description = "The prompt type whose usual size the prices are for (default: chat).")
    private String type = "chat";

    @Option(names = "--add", paramLabel = "MODEL", description = "Put this model into the tier.")
    private @Nullable String added;

    @Option(names = "--take-out", paramLabel = "MODEL", description = "Take this model out of the tier.")
    private @Nullable String out;

    ModelsTiers(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Words words = desk.words();
        Optional<Tier> only = Optional.ofNullable(tier).map(name -> MapOptions.tier(words, name));
        if (added == null && out == null) {
            return list(only);
        }
        String model = added != null ? added : String.valueOf(out);
        if ((added != null && out != null) || only.isEmpty() || provider == null || !OfferedModel.isPossible(model)) {
            return desk.show(usage("models.tiers.change"));
        }
        ChangeTier change = desk.home().models().changeTier();
        ChangeTier.Result result = added != null
                ? change.put(only.get(), provider, model)
                : change.takeOut(only.get(), provider, model);
        return switch (result) {
            case ChangeTier.Result.Refused(var why) -> desk.show(new MappingProblems(words).of(why));
            case ChangeTier.Result.Changed(var changed) -> {
                desk.result(
                        json -> json.text("tier", Words.code(changed.tier()))
                                .text("provider", changed.model().provider().value())
                                .text("model", changed.model().model())
                                .flag("in", changed.isIn()),
                        changed.isIn()
                                ? words.of("models.tiers.added", changed.model(), Words.code(changed.tier()))
                                : words.of("models.tiers.taken-out", changed.model(), Words.code(changed.tier())));
                yield ExitCode.DONE;
            }
        };
    }

    private int list(Optional<Tier> only) {
        Keytally home = desk.home();
        Optional<ProviderId> named = Optional.ofNullable(provider).flatMap(home::providerId);
        if (provider != null && named.isEmpty()) {
            return desk.show(usage("models.tiers.unknown-provider"));
        }
        Usage usage = PromptType.of(PromptType.isPossible(type) ? type : "chat").usual();
        List<ListTiers.Line> lines = home.models().tiers().list(named, usage).stream()
                .filter(line -> only.isEmpty() || line.tier() == only.get())
                .toList();
        desk.result(
                json -> json.number("input", usage.input())
                        .number("output", usage.output())
                        .list("tiers", lines, ModelsTiers::write),
                table(lines) + "\n" + desk.words().of("models.tiers.usage", usage.input(), usage.output()));
        return ExitCode.DONE;
    }

    private String table(List<ListTiers.Line> lines) {
        Table table = new Table("TIER", "PROVIDER", "MODEL", ">USD A PROMPT");
        lines.forEach(line -> table.row(
                Words.code(line.tier()),
                line.model().provider().value(),
                line.model().model(),
                line.cost().map(Money::text).orElse("–")));
        return table.toString();
    }

    private static void write(Json json, ListTiers.Line line) {
        json.text("tier", Words.code(line.tier()))
                .text("provider", line.model().provider().value())
                .text("model", line.model().model())
                .text("cost_usd", line.cost().map(Money::text));
    }

    private Problem usage(String name) {
        return Problem.usage(desk.words().of(name), desk.words().of(name + ".hint"));
    }
}
