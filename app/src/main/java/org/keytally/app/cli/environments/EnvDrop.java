package org.keytally.app.cli.environments;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.app.words.Words;
import org.keytally.core.domain.key.Environment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `env drop`
@Command(description = "Take back what was put in force for an environment; budgets and rates stay until they are removed.")
final class EnvDrop implements Callable<Integer> {

    private final Desk desk;

    @Parameters(index = "0", paramLabel = "ENVIRONMENT", description = "development, ci, staging or production.")
    private @Nullable Environment environment;

    EnvDrop(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Environment where = Objects.requireNonNull(environment);
        boolean isGone = desk.existingHome()
                .map(home -> home.environments().presets().drop(where))
                .orElse(false);
        desk.result(
                json -> json.text("environment", Words.code(where)).flag("dropped", isGone),
                isGone
                        ? desk.words().of("env.dropped", Words.code(where))
                        : desk.words().of("env.was-none", Words.code(where)));
        return ExitCode.DONE;
    }
}
