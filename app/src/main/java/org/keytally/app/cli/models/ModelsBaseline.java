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
import org.keytally.core.Keytally;
import org.keytally.core.domain.model.Baseline;
import org.keytally.core.domain.model.OfferedModel;
import org.keytally.core.domain.model.PromptType;
import org.keytally.core.usecase.models.SetBaseline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `models baseline`
@Command(description = "Name the model that others are compared with, to tell what the choice of models saves.")
final class ModelsBaseline implements Callable<Integer> {

    private final Desk desk;

    @Parameters(index = "0", arity = "0..1", paramLabel = "MODEL", description = "The model; without it the baselines are listed.")
    private @Nullable String model;

    @Option(names = "--provider", paramLabel = "ID", description = "Who offers it.")
    private @Nullable String provider;

    @Option(names = "--type", paramLabel = "TYPE", description = "Only for prompts of this type (default: all).")
    private @Nullable String type;

    @Option(names = "--remove", description = "Take the baseline back; the provider's recommended model is one again.")
    private boolean remove;

    ModelsBaseline(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        if (type != null && !PromptType.isPossible(type)) {
            return desk.show(usage("models.map.bad-type"));
        }
        Optional<PromptType> only = Optional.ofNullable(type).map(PromptType::of);
        if (remove) {
            Optional<OfferedModel> gone =
                    desk.existingHome().flatMap(home -> home.models().baseline().forget(only));
            desk.result(
                    json -> json.text("removed", gone.map(OfferedModel::toString)),
                    gone.map(was -> desk.words().of("models.baseline.removed", was))
                            .orElseGet(() -> desk.words().of("models.baseline.was-none")));
            return ExitCode.DONE;
        }
        if (model == null) {
            return list();
        }
        return provider == null || !OfferedModel.isPossible(model)
                ? desk.show(usage("models.baseline.whose"))
                : name(only, provider, model);
    }

    private int name(Optional<PromptType> only, String who, String which) {
        return switch (desk.home().models().baseline().name(only, who, which)) {
            case SetBaseline.Result.Refused(var why) -> desk.show(new MappingProblems(desk.words()).of(why));
            case SetBaseline.Result.Named(Baseline baseline, Optional<OfferedModel> former) -> {
                desk.result(
                        json -> {
                            write(json, baseline);
                            json.text("former", former.map(OfferedModel::toString));
                        },
                        desk.words().of("models.baseline.done", baseline.model()));
                yield ExitCode.DONE;
            }
        };
    }

    private int list() {
        List<Baseline> baselines = desk.existingHome().map(Keytally::models)
                .map(models -> models.rules().baselines())
                .orElse(List.of());
        Table table = new Table("TYPE", "PROVIDER", "MODEL");
        baselines.forEach(one -> table.row(
                one.type().map(PromptType::name).orElse("all"),
                one.model().provider().value(),
                one.model().model()));
        desk.result(
                json -> json.list("baselines", baselines, ModelsBaseline::write),
                baselines.isEmpty() ? desk.words().of("models.baseline.none") : table.toString());
        return ExitCode.DONE;
    }

    private static void write(Json json, Baseline baseline) {
        json.text("type", baseline.type().map(PromptType::name))
                .text("provider", baseline.model().provider().value())
                .text("model", baseline.model().model());
    }

    private Problem usage(String name) {
        return Problem.usage(desk.words().of(name), desk.words().of(name + ".hint"));
    }
}
