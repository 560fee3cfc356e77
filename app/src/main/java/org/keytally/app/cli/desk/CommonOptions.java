package org.keytally.app.cli.desk;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keytally.core.domain.key.Environment;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// The options every command takes.
public final class CommonOptions {

    @Option(names = "--home", paramLabel = "DIR", scope = ScopeType.INHERIT, description = "The folder that holds everything (default: the platform's data folder, or KEYTALLY_HOME).")
    private @Nullable Path home;

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "Print one JSON object.")
    private boolean json;

    @Option(names = "--env", paramLabel = "ENVIRONMENT", scope = ScopeType.INHERIT, description = "Where we are: development (default), ci, staging or production.")
    private @Nullable Environment environment;

    boolean json() {
        return json;
    }

    Optional<Environment> environment() {
        return Optional.ofNullable(environment);
    }

    Optional<Path> home() {
        return Optional.ofNullable(home);
    }
}
