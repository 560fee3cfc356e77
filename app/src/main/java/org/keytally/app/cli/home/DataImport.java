package org.keytally.app.cli.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.app.cli.desk.Problem;
import org.keytally.app.words.Words;
import org.keytally.core.domain.home.Archive;
import org.keytally.core.domain.key.KeyId;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.SecretStoreException;
import org.keytally.core.usecase.home.ImportData;
import org.keytally.core.usecase.home.ImportData.Opening;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `data import`
@Command(description = "Bring an export into this home; what is there already is overwritten only where you agree.")
final class DataImport implements Callable<Integer> {

    private static final long LARGEST = 64L << 20;

    private final Desk desk;

    @Parameters(index = "0", paramLabel = "FILE", description = "A file written by data export.")
    private @Nullable Path file;

    @Option(names = "--yes", description = "Overwrite without asking.")
    private boolean yes;

    DataImport(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        byte[] bytes = bytes();
        ImportData importing = desk.home().care().importData();
        Archive archive = importing.read(bytes)
                .orElseThrow(() -> unreadable(importing.isNewer(bytes) ? "data.newer-archive" : "data.no-archive"));
        Map<KeyId, Secret> secrets = archive.parcel().isPresent() ? secrets(importing, bytes) : Map.of();
        try {
            ImportData.Result result = importing.take(archive, secrets,
                    standing -> desk.agrees(yes, desk.words().of("data.overwrite", standing.label())));
            desk.result(
                    json -> json.number("added", result.added())
                            .number("overwritten", result.overwritten())
                            .number("left", result.left())
                            .texts("without_secret", result.withoutSecret()),
                    desk.words().of("data.imported", result.added(), result.overwritten(), result.left()));
            if (!result.withoutSecret().isEmpty()) {
                desk.notice(desk.words().of("data.without-secret", String.join(", ", result.withoutSecret())));
                showAddresses(archive, result.withoutSecret());
            }
            return ExitCode.DONE;
        } catch (SecretStoreException failed) {
            return desk.show(Problem.unavailable(
                    desk.words().of("refusal.not-kept"),
                    desk.words().of("store", failed.kind()),
                    desk.words().of("store." + Words.code(failed.kind()) + ".hint",
                            String.valueOf(failed.getMessage()))));
        } finally {
            secrets.values().forEach(Secret::close);
        }
    }

    private Map<KeyId, Secret> secrets(ImportData importing, byte[] bytes) {
        Optional<Secret> passphrase = desk.secret(desk.words().of("data.ask-open"));
        try (Secret given = passphrase.orElseThrow(() -> Problem.usage(
                desk.words().of("data.passphrase"), desk.words().of("data.passphrase.hint"))
                .stop())) {
            return switch (importing.open(bytes, given)) {
                case Opening.Opened(var secrets) -> secrets;
                case Opening.WrongPassphrase _ -> throw Problem.usage(
                        desk.words().of("data.wrong-passphrase"), desk.words().of("data.wrong-passphrase.hint"))
                        .stop();
                case Opening.Changed changed -> throw Problem.usage(
                        desk.words().of("data.changed", what(changed)), desk.words().of("data.changed.hint"))
                        .stop();
            };
        }
    }

    private String what(Opening.Changed changed) {
        List<String> parts = new ArrayList<>();
        changed.labels().forEach(label -> parts.add(desk.words().of("data.changed.key", label)));
        if (changed.missing() > 0) {
            parts.add(desk.words().of("data.changed.missing", changed.missing()));
        }
        if (changed.settings()) {
            parts.add(desk.words().of("data.changed.settings"));
        }
        return String.join(", ", parts);
    }

    /// A key that comes without its secret may have been given another address on the way; so it is shown.
    private void showAddresses(Archive archive, List<String> bare) {
        archive.keys().stream().filter(key -> bare.contains(key.label())).forEach(
                key -> key.connection().endpoint().ifPresent(
                        address -> desk.notice(desk.words().of("data.without-secret.address", key.label(), address))));
    }

    private Problem.Stop unreadable(String why) {
        return Problem.usage(desk.words().of(why), desk.words().of(why + ".hint")).stop();
    }

    private byte[] bytes() {
        Path path = desk.command().workingDirectory().resolve(String.valueOf(file));
        try {
            if (!Files.isRegularFile(path)) {
                throw Problem.usage(desk.words().of("data.no-file", path), desk.words().of("data.no-archive.hint"))
                        .stop();
            }
            if (Files.size(path) > LARGEST) {
                throw unreadable("data.no-archive");
            }
            return Files.readAllBytes(path);
        } catch (IOException unreadable) {
            throw Problem.usage(desk.words().of("data.no-file", path), desk.words().of("data.no-archive.hint")).stop();
        }
    }
}
