package org.keytally.app.cli.home;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keytally.core.domain.home.Narrowing;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/// The options that narrow a setting to one provider, project or prompt type.
final class WhereOptions {

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

    Narrowing where() {
        One given = one;
        if (given == null) {
            return Narrowing.EVERYWHERE;
        }
        return narrowed(given.provider, Narrowing.Kind.PROVIDER)
                .or(() -> narrowed(given.project, Narrowing.Kind.PROJECT))
                .or(() -> narrowed(given.type, Narrowing.Kind.TYPE))
                .orElse(Narrowing.EVERYWHERE);
    }

    private static Optional<Narrowing> narrowed(@Nullable String name, Narrowing.Kind kind) {
        return Optional.ofNullable(name).filter(given -> !given.isBlank()).map(given -> new Narrowing(kind, given));
    }
}
