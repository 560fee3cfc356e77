package org.keytally.app.cli.models;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.core.Keytally;
import org.keytally.core.domain.model.Mapping;
import org.keytally.core.domain.model.PromptType;
import org.keytally.core.usecase.keys.ListKeys;
import org.keytally.core.usecase.models.ListMappings;
import org.keytally.core.usecase.models.MapModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `models map`
@Command(description = "Say which model, key and limits prompts of a type get; without a model list what was said.")
final class ModelsMap implements Callable<Integer> {

    private final Desk desk;

    @Parameters(index = "0", arity = "0..1", paramLabel = "TYPE", description = "chat, resume, cover-letter, assistant, job-matching, or a type of your own.")
    private @Nullable String type;

    @Parameters(index = "1", arity = "0..1", paramLabel = "MODEL", description = "The model such prompts ask.")
    private @Nullable String model;

    @Mixin
    private final MapOptions options = new MapOptions();

    @Option(names = "--remove", description = "Take the mapping back.")
    private boolean remove;

    ModelsMap(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        if (type == null) {
            return list(Optional.empty());
        }
        if (remove) {
            return remove(type);
        }
        boolean isQuestion = model == null && !options.saysAnything() && !options.isNarrowed();
        return isQuestion ? list(Optional.of(PromptType.of(checked(type)))) : map(type);
    }

    private String checked(String name) {
        return options.where(desk.words(), name).type();
    }

    private int map(String name) {
        var wish = options.wish(desk.words(), name, Optional.ofNullable(model));
        Keytally home = desk.home();
        return switch (home.models().map().map(wish)) {
            case MapModel.Result.Refused(var why) -> desk.show(new MappingProblems(desk.words()).of(why));
            case MapModel.Result.Mapped(Mapping mapping, Optional<Mapping> former) -> {
                MappingText text = text(home);
                desk.result(
                        json -> json.object("mapping", one -> text.write(one, mapping))
                                .list("former", former.stream().toList(), text::write),
                        desk.words().of("models.map.done", text.place(mapping), text.target(mapping)));
                yield ExitCode.DONE;
            }
        };
    }

    private int remove(String name) {
        var where = options.where(desk.words(), name);
        Optional<Keytally> home = desk.existingHome();
        Optional<Mapping> gone = home.flatMap(open -> open.models().unmap().unmap(where));
        desk.result(
                json -> json.list(
                        "removed", gone.stream().toList(),
                        (one, mapping) -> text(home.orElseThrow()).write(one, mapping)),
                gone.isPresent()
                        ? desk.words().of("models.map.removed", PromptType.of(name).name())
                        : desk.words().of("models.map.was-none", PromptType.of(name).name()));
        return ExitCode.DONE;
    }

    private int list(Optional<PromptType> only) {
        Optional<Keytally> home = desk.existingHome();
        List<ListMappings.Line> lines = home.map(open -> open.models().mappings().list())
                .orElseGet(ListMappings::usual)
                .stream()
                .filter(line -> only.isEmpty() || line.type().name().equals(only.get().name()))
                .toList();
        MappingText text = home.map(this::text).orElseGet(() -> new MappingText(desk.words(), List.of()));
        desk.result(
                json -> json.list("mappings", lines, text::write),
                lines.isEmpty()
                        ? desk.words().of("models.map.was-none", only.orElseThrow().name())
                        : text.table(lines));
        return ExitCode.DONE;
    }

    private MappingText text(Keytally home) {
        return new MappingText(
                desk.words(), home.keys().listKeys().list().stream().map(ListKeys.Line::key).toList());
    }
}
