package org.keytally.app.cli.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.app.cli.desk.Json;
import org.keytally.app.cli.desk.Problem;
import org.keytally.app.cli.desk.Table;
import org.keytally.app.words.Words;
import org.keytally.core.domain.key.Key;
import org.keytally.core.usecase.keys.AddKey;
import org.keytally.core.usecase.keys.FoundKey;
import org.keytally.core.usecase.keys.KeyRefusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `keys import`
@Command(description = "Take keys in from a .env file, or from the present environment.")
public final class KeysImport implements Callable<Integer> {

    private static final int LARGEST = 1 << 20;

    private final Desk desk;
    private final KeyAnswers answers;

    @Parameters(index = "0", arity = "0..1", paramLabel = "FILE", description = "A .env file; without it the environment.")
    private @Nullable Path file;

    @Option(names = "--yes", description = "Import everything that is new without asking.")
    private boolean yes;

    KeysImport(Desk desk) {
        this.desk = desk;
        this.answers = new KeyAnswers(desk);
    }

    @Override
    public Integer call() {
        byte[] lines = lines();
        List<FoundKey> found = desk.home().keys().findKeys().find(lines);
        Arrays.fill(lines, (byte) 0);
        try {
            return take(found);
        } finally {
            found.forEach(FoundKey::close);
        }
    }

    private int take(List<FoundKey> found) {
        if (!desk.speaksJson()) {
            desk.say(found.isEmpty() ? desk.words().of("keys.import.none") : table(found));
        }
        long fresh = found.stream().filter(FoundKey::isNew).count();
        boolean agreed = fresh > 0 && desk.agrees(yes, desk.words().of("keys.import.ask", fresh));
        List<AddKey.Result> results = agreed ? desk.home().keys().importKeys().take(found) : List.of();
        List<Key> added = results.stream().flatMap(result -> added(result).stream()).toList();
        Optional<KeyRefusal> refusal =
                results.stream().flatMap(result -> refusal(result).stream()).findFirst();
        if (desk.speaksJson() && refusal.isEmpty()) {
            json(found, added);
        } else if (!desk.speaksJson() && fresh > 0) {
            desk.say(desk.words().of(agreed ? "keys.import.done" : "keys.import.left", added.size()));
        }
        return refusal.map(why -> desk.show(answers.problem(why).with("imported", String.valueOf(added.size()))))
                .orElse(ExitCode.DONE);
    }

    private static Optional<KeyRefusal> refusal(AddKey.Result result) {
        return result instanceof AddKey.Result.Refused refused ? Optional.of(refused.why()) : Optional.empty();
    }

    private static Optional<Key> added(AddKey.Result result) {
        return result instanceof AddKey.Result.Added added ? Optional.of(added.key()) : Optional.empty();
    }

    private void json(List<FoundKey> found, List<Key> added) {
        desk.talk().output(Json.object(json -> {
            json.list("found", found, (one, key) -> one.text("name", key.variable())
                    .text("provider", key.provider().id().value())
                    .text("environment", key.environment().map(Words::code))
                    .text("last_four", key.lastFour())
                    .text("state", state(key)));
            json.list("imported", added, (one, key) -> one.text("id", key.id().value()).text("label", key.label()));
        }));
    }

    private String table(List<FoundKey> found) {
        Table table = new Table("NAME", "PROVIDER", "ENVIRONMENT", "KEY", "");
        for (FoundKey key : found) {
            table.row(
                    key.variable(),
                    key.provider().id().value(),
                    key.environment().map(Words::code).orElse("all"),
                    key.masked().orElse("–"),
                    remark(key));
        }
        return table.toString();
    }

    private String remark(FoundKey key) {
        return key.stored()
                .map(stored -> desk.words().of("keys.import.stored", stored.label()))
                .or(() -> key.unacceptable().map(why -> desk.words().of("refusal.not-a-key", why)))
                .orElse(desk.words().of("keys.import.new"));
    }

    private static String state(FoundKey key) {
        if (key.stored().isPresent()) {
            return "stored";
        }
        return key.unacceptable().map(Words::code).orElse("new");
    }

    private byte[] lines() {
        if (file == null) {
            return environmentLines();
        }
        Path path = desk.command().workingDirectory().resolve(file);
        try {
            if (Files.size(path) > LARGEST) {
                throw Problem.usage("The file is larger than a .env file can be.", "Name a file of NAME=value lines.")
                        .stop();
            }
            return Files.readAllBytes(path);
        } catch (NoSuchFileException missing) {
            throw Problem.usage("There is no file " + file + ".", "Name a .env file, or none for the environment.")
                    .stop();
        } catch (IOException unreadable) {
            throw Problem.usage("The file " + file + " cannot be read.", "Check that it is a file you may read.")
                    .stop();
        }
    }

    // Only the process that was started has the environment; it writes it as lines into its standard input.
    private byte[] environmentLines() {
        try {
            return desk.talk().input().readNBytes(LARGEST);
        } catch (IOException gone) {
            return new byte[0];
        }
    }
}
