package org.keytally.app.cli.environments;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.app.cli.desk.Problem;
import org.keytally.app.cli.desk.Refusals;
import org.keytally.app.words.Words;
import org.keytally.core.Keytally;
import org.keytally.core.domain.environment.EnvFile;
import org.keytally.core.domain.environment.EnvironmentNames;
import org.keytally.core.domain.environment.ProfileReading;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.usecase.environments.ImportEnvironment;
import org.keytally.core.usecase.keys.AddKey;
import org.keytally.core.usecase.keys.FoundKey;
import org.keytally.core.usecase.keys.KeyRefusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `env import`
@Command(description = "Bring a .env file in: defaults, budget, alerts and rate of its environment, and its keys. Nothing in it is run.")
final class EnvImport implements Callable<Integer> {

    private final Desk desk;

    @Parameters(index = "0", paramLabel = "FILE", description = "Such as .env.staging; the environment is that of its name, else of --env.")
    private @Nullable Path file;

    @Option(names = "--yes", description = "Take everything without asking.")
    private boolean yes;

    EnvImport(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Path path = desk.command().workingDirectory().resolve(String.valueOf(file));
        byte[] bytes = bytes(path);
        Environment where = desk.givenEnvironment()
                .or(() -> EnvironmentNames.ofFile(String.valueOf(path.getFileName())))
                .orElseThrow(() -> usage("env.which").stop());
        try (Surrounding surrounding = Surrounding.of(desk.talk().input())) {
            Keytally home = desk.home();
            ImportEnvironment importing = home.environments().importing();
            byte[] plain = importing.isSealed(bytes) ? opened(importing, bytes) : bytes;
            Set<String> wanted = references(plain);
            return switch (importing.read(plain, where, surrounding.plain(wanted))) {
                case ImportEnvironment.Result.NoFile(EnvFile.Fault fault) -> desk.show(Problem.usage(
                        desk.words().of("env.fault", fault.line(), desk.words().of("env.file-fault", fault.why())),
                        desk.words().of("env.fault.hint")));
                case ImportEnvironment.Result.BadValue(ProfileReading.BadValue bad) -> desk.show(Problem.usage(
                        desk.words().of("env.bad-value", bad.line(), bad.name()),
                        desk.words().of("env.bad-value.hint")));
                case ImportEnvironment.Result.Read read -> {
                    byte[] lines = surrounding.before(plain, wanted);
                    yield take(home, read, keys(home, lines, where));
                }
            };
        }
    }

    // The references of a file are known before its values are, and only these variables are looked at.
    private static Set<String> references(byte[] plain) {
        return EnvFile.read(plain, Set.of()).file().map(EnvFile::references).orElse(Set.of());
    }

    private List<FoundKey> keys(Keytally home, byte[] lines, Environment where) {
        try {
            return home.keys().findKeys().find(lines).stream()
                    .map(key -> key.environment().isPresent() ? key : key.in(where))
                    .toList();
        } finally {
            Arrays.fill(lines, (byte) 0);
        }
    }

    private int take(Keytally home, ImportEnvironment.Result.Read read, List<FoundKey> found) {
        try {
            ImportText text = new ImportText(desk.words(), read, found);
            if (!desk.speaksJson()) {
                desk.say(text.text());
            }
            text.notices().forEach(desk::notice);
            boolean agreed = desk.agrees(
                    yes, desk.words().of("env.ask", Words.code(read.profile().environment())));
            List<AddKey.Result> results = agreed ? home.keys().importKeys().take(found) : List.of();
            long added = results.stream().filter(AddKey.Result.Added.class::isInstance).count();
            Optional<KeyRefusal> refusal = refusal(results);
            if (refusal.isPresent()) {
                return desk.show(new Refusals(desk.words()).problem(refusal.get())
                        .with("keys_added", String.valueOf(added)));
            }
            if (agreed) {
                home.environments().importing().take(read.profile());
            }
            return shown(text, agreed, added);
        } finally {
            found.forEach(FoundKey::close);
        }
    }

    // The profile of a file counts only once its keys are stored.
    private static Optional<KeyRefusal> refusal(List<AddKey.Result> results) {
        return results.stream()
                .flatMap(result -> result instanceof AddKey.Result.Refused(KeyRefusal why)
                        ? Stream.of(why)
                        : Stream.empty())
                .findFirst();
    }

    private int shown(ImportText text, boolean agreed, long added) {
        if (desk.speaksJson()) {
            desk.result(json -> text.write(json.flag("imported", agreed), added), "");
        } else {
            desk.say(agreed ? desk.words().of("env.imported", added) : desk.words().of("env.left-alone"));
        }
        return ExitCode.DONE;
    }

    private byte[] opened(ImportEnvironment importing, byte[] sealed) {
        Optional<Secret> passphrase = desk.secret(desk.words().of("data.ask-open"));
        try (Secret given = passphrase.orElseThrow(() -> usage("data.passphrase").stop())) {
            return importing.open(sealed, given).orElseThrow(() -> usage("env.wrong-passphrase").stop());
        }
    }

    private byte[] bytes(Path path) {
        if (!Files.isRegularFile(path)) {
            throw Problem.usage(desk.words().of("data.no-file", path), desk.words().of("env.fault.hint")).stop();
        }
        // A byte more than any such file has tells the largest from those that are larger.
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(2 * EnvFile.LARGEST + 1);
        } catch (IOException unreadable) {
            throw Problem.usage(desk.words().of("data.no-file", path), desk.words().of("env.fault.hint")).stop();
        }
    }

    private Problem usage(String name) {
        return Problem.usage(desk.words().of(name), desk.words().of(name + ".hint"));
    }
}
