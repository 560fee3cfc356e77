package org.keytally.app.cli.home;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.Problem;
import org.keytally.app.words.Words;
import org.keytally.core.domain.home.Narrowing;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/// The options that narrow a setting to one provider, project or prompt type.
final class WhereOptions {

    private final Desk desk;

    @ArgGroup(exclusive = true)
    private @Nullable One one;

    private static final class One {

        @Option(names = "--provider", paramLabel = "ID", description = "Only for this provider.")
        private @Nullable String provider;

        @Option(names = "--project", paramLabel = "NAME", description = "Only for this project.")
        private @Nullable String project;

        @Option(names = "--type", paramLabel = "NAME", description = "Only for this prompt type.")
        private @Nullable String type;
    }

    WhereOptions(Desk desk) {
        this.desk = desk;
    }

    Narrowing where() {
        One given = one;
        if (given == null) {
            return Narrowing.EVERYWHERE;
        }
        return narrowed(given.provider, Narrowing.Kind.PROVIDER)
                .map(this::known)
                .or(() -> narrowed(given.project, Narrowing.Kind.PROJECT))
                .or(() -> narrowed(given.type, Narrowing.Kind.TYPE))
                .orElse(Narrowing.EVERYWHERE);
    }

    // Values for a provider stand under its own id, whichever of its names was typed.
    private Narrowing known(Narrowing where) {
        return desk.providerId(where.name())
                .map(id -> new Narrowing(where.kind(), id.value()))
                .orElseThrow(() -> SettingsSet.unknownProvider(desk, where.name()).stop());
    }

    private Optional<Narrowing> narrowed(@Nullable String name, Narrowing.Kind kind) {
        Optional<String> given = Optional.ofNullable(name);
        if (given.filter(String::isBlank).isPresent()) {
            throw Problem.usage(
                    desk.words().of("settings.unnamed", Words.code(kind)), desk.words().of("settings.unnamed.hint"))
                    .stop();
        }
        return given.map(place -> new Narrowing(kind, place));
    }
}
