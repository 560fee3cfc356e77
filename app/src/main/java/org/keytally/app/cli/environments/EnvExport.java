package org.keytally.app.cli.environments;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.app.cli.desk.NewFile;
import org.keytally.app.cli.desk.Problem;
import org.keytally.app.words.Words;
import org.keytally.core.Keytally;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.Secret;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `env export`
@Command(description = "Write the environment named by --env as a .env file: references, never values; production only sealed by a passphrase.")
final class EnvExport implements Callable<Integer> {

    private final Desk desk;

    @Parameters(index = "0", arity = "0..1", paramLabel = "FILE", description = "A new file (default: standard output).")
    private @Nullable Path file;

    @Option(names = "--sealed", description = "Seal it by a passphrase that is asked for or read from standard input; production always is.")
    private boolean sealed;

    EnvExport(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Optional<Keytally> home = desk.existingHome();
        if (home.isEmpty()) {
            return desk.show(Problem.usage(desk.words().of("data.nothing"), desk.words().of("data.nothing.hint")));
        }
        Environment where = desk.environment();
        boolean seals = sealed || where == Environment.PRODUCTION;
        Optional<Secret> passphrase = seals ? passphrase() : Optional.empty();
        try {
            Optional<byte[]> text = seals && passphrase.isEmpty()
                    ? Optional.empty()
                    : home.get().environments().exporting().export(where, passphrase);
            return text.isEmpty()
                    ? desk.show(Problem.usage(
                            desk.words().of("env.passphrase", Words.code(where)),
                            desk.words().of("env.passphrase.hint")))
                    : written(text.get(), where);
        } finally {
            passphrase.ifPresent(Secret::close);
        }
    }

    private Optional<Secret> passphrase() {
        return desk.secret(desk.words().of("data.ask-seal")).filter(given -> given.length() > 0);
    }

    private int written(byte[] text, Environment where) {
        if (file == null) {
            desk.talk().output(text);
            return ExitCode.DONE;
        }
        Path path = desk.command().workingDirectory().resolve(file);
        Optional<Problem> problem = NewFile.write(path, text, desk.words());
        if (problem.isEmpty()) {
            desk.result(
                    json -> json.text("file", path.toString()).text("environment", Words.code(where)),
                    desk.words().of("env.exported", Words.code(where), path));
        }
        return problem.map(desk::show).orElse(ExitCode.DONE);
    }
}
