package org.keytally.app.cli.home;

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
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.SecretStoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `data export`
@Command(description = "Write keys' records and settings to a file; with --secrets also the secrets, sealed by a passphrase.")
final class DataExport implements Callable<Integer> {

    private final Desk desk;

    @Parameters(index = "0", arity = "0..1", paramLabel = "FILE", description = "A new file (default: standard output).")
    private @Nullable Path file;

    @Option(names = "--secrets", description = "The secrets too, sealed by a passphrase that is asked for or read from standard input.")
    private boolean secrets;

    DataExport(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Optional<Keytally> home = desk.existingHome();
        if (home.isEmpty()) {
            return desk.show(Problem.usage(desk.words().of("data.nothing"), desk.words().of("data.nothing.hint")));
        }
        Optional<Secret> passphrase = secrets ? passphrase() : Optional.empty();
        if (secrets && passphrase.isEmpty()) {
            return desk
                    .show(Problem.usage(desk.words().of("data.passphrase"), desk.words().of("data.passphrase.hint")));
        }
        try {
            byte[] archive = home.get().care().exportData().export(passphrase);
            return file == null ? print(archive) : write(archive, desk.command().workingDirectory().resolve(file));
        } catch (SecretStoreException failed) {
            return desk.show(Problem.unavailable(
                    desk.words().of("data.not-exported"),
                    desk.words().of("store", failed.kind()),
                    desk.words().of("store." + Words.code(failed.kind()) + ".hint",
                            String.valueOf(failed.getMessage()))));
        } finally {
            passphrase.ifPresent(Secret::close);
        }
    }

    private Optional<Secret> passphrase() {
        return desk.secret(desk.words().of("data.ask-seal")).filter(given -> given.length() > 0);
    }

    private int print(byte[] archive) {
        desk.talk().output(archive);
        return ExitCode.DONE;
    }

    private int write(byte[] archive, Path path) {
        Optional<Problem> problem = NewFile.write(path, archive, desk.words());
        if (problem.isEmpty()) {
            desk.result(json -> json.text("file", path.toString()).number("bytes", archive.length),
                    desk.words().of("data.exported", path));
        }
        return problem.map(desk::show).orElse(ExitCode.DONE);
    }
}
