package org.keytally.app.settings.environments;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keytally.app.fx.Notice;
import org.keytally.app.fx.Notices;
import org.keytally.app.fx.Tasks;
import org.keytally.app.settings.values.TargetFile;
import org.keytally.app.words.KeyWords;
import org.keytally.app.words.Words;
import org.keytally.core.domain.environment.EnvFile;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.usecase.environments.ImportEnvironment;
import org.keytally.core.usecase.keys.AddKey;
import org.keytally.core.usecase.keys.FoundKey;
import org.keytally.core.usecase.keys.KeyRefusal;

/// `.env` files, in and out.
final class EnvFilesViewModel {

    /// What a file turned out to be.
    sealed interface Opened {

        /// It wants a passphrase.
        record Sealed(Function<Secret, Opened> opener) implements Opened {}

        /// It can be taken.
        record Plain(EnvFileReading reading) implements Opened {}

        /// It is of no use; why, in words.
        record Refused(String why) implements Opened {}
    }

    private final EnvironmentCases cases;
    private final Tasks tasks;
    private final Words words;
    private final ProfileText text;
    private final Notices notices;
    private final Runnable changed;

    /// @param changed told when something is in force that was not
    EnvFilesViewModel(EnvironmentCases cases, Tasks tasks, Words words, Notices notices, Runnable changed) {
        this.cases = cases;
        this.tasks = tasks;
        this.words = words;
        this.text = new ProfileText(words);
        this.notices = notices;
        this.changed = changed;
    }

    /// Reads a file; what is refused is told, the rest handed on.
    void open(Path file, Environment environment, Consumer<Opened> then) {
        tasks.run(() -> opened(file, environment), result -> show(result, then));
    }

    /// Opens a sealed file and reads it; the passphrase is closed.
    void unseal(Opened.Sealed sealed, Secret passphrase, Consumer<Opened> then) {
        tasks.run(() -> {
            try (passphrase) {
                return sealed.opener().apply(passphrase);
            }
        }, result -> show(result, then));
    }

    /// Stores the keys that were read, and puts the rest in force where all of them are.
    void take(EnvFileReading reading) {
        tasks.runLasting(() -> {
            try (reading) {
                List<AddKey.Result> results = cases.take().apply(reading.keys());
                if (results.stream().allMatch(AddKey.Result.Added.class::isInstance)) {
                    cases.importing().take(reading.profile());
                }
                return results;
            }
        }, this::taken, () -> {});
    }

    private void taken(List<AddKey.Result> results) {
        List<String> refused = results.stream().flatMap(this::refusal).toList();
        notices.tell(refused.isEmpty()
                ? Notice.good(words.of("settings.env.imported", results.size()))
                : Notice.bad(words.of(
                        refused.size() == 1 ? "settings.env.not-stored-one" : "settings.env.not-stored",
                        refused.size(), results.size(),
                        refused.stream().distinct().collect(Collectors.joining(" ")))));
        changed.run();
    }

    private Stream<String> refusal(AddKey.Result result) {
        return result instanceof AddKey.Result.Refused(KeyRefusal why)
                ? Stream.of(new KeyWords(words).refusal(why))
                : Stream.empty();
    }

    /// Writes a template of an environment: references, never values.
    void export(Environment environment, Path file, Optional<Secret> passphrase) {
        tasks.runLasting(() -> {
            try {
                return cases.exporting().export(environment, passphrase)
                        .map(bytes -> TargetFile.write(file, bytes))
                        .orElse(false);
            } finally {
                passphrase.ifPresent(Secret::close);
            }
        }, isWritten -> notices.tell(isWritten
                ? Notice.good(words.of("settings.written", file.getFileName()))
                : Notice.bad(words.of("settings.not-written", file))), () -> {});
    }

    private Opened opened(Path file, Environment environment) {
        try (InputStream in = Files.newInputStream(file)) {
            // A byte more than any such file has tells the largest from those that are larger.
            byte[] bytes = in.readNBytes(2 * EnvFile.LARGEST + 1);
            return cases.importing().isSealed(bytes)
                    ? new Opened.Sealed(passphrase -> unsealed(bytes, passphrase, environment))
                    : read(bytes, environment);
        } catch (IOException unreadable) {
            return new Opened.Refused(words.of("settings.not-read", file.getFileName()));
        }
    }

    private Opened unsealed(byte[] bytes, Secret passphrase, Environment environment) {
        return cases.importing().open(bytes, passphrase)
                .map(plain -> read(plain, environment))
                .orElseGet(() -> new Opened.Refused(words.of("settings.env.wrong-passphrase")));
    }

    private Opened read(byte[] plain, Environment environment) {
        try {
            return switch (cases.importing().read(plain, environment, Map.of())) {
                case ImportEnvironment.Result.NoFile(EnvFile.Fault fault) ->
                    new Opened.Refused(words.of("env.fault", fault.line(), words.of("env.file-fault", fault.why())));
                case ImportEnvironment.Result.BadValue(var bad) ->
                    new Opened.Refused(words.of("env.bad-value", bad.line(), bad.name()));
                case ImportEnvironment.Result.Read read -> new Opened.Plain(reading(read, keys(plain, environment)));
            };
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    private List<FoundKey> keys(byte[] plain, Environment environment) {
        return cases.find().apply(plain).stream()
                .map(key -> key.environment().isPresent() ? key : key.in(environment))
                .toList();
    }

    private EnvFileReading reading(ImportEnvironment.Result.Read read, List<FoundKey> keys) {
        List<String> said = new ArrayList<>();
        String profile = text.of(read.profile(), false);
        said.add(profile.isEmpty() ? words.of("settings.env.sets-nothing") : profile);
        keys.forEach(key -> said.add(words.of("settings.env.key", key.variable(), key.provider().name(),
                key.masked().orElse("–"), state(key))));
        read.left().forEach(one -> said.add(
                words.of("env.left", one.line(), one.name(), words.of("env.left-out", one.why()))));
        return new EnvFileReading(read.profile(), keys, String.join("\n", said));
    }

    private String state(FoundKey key) {
        return key.stored()
                .map(stored -> words.of("settings.env.key-stored", stored.label()))
                .or(() -> key.unacceptable().map(why -> words.of("refusal.not-a-key", why)))
                .orElseGet(() -> words.of("settings.env.key-new"));
    }

    private void show(Opened result, Consumer<Opened> then) {
        if (result instanceof Opened.Refused(String why)) {
            notices.tell(Notice.bad(why));
            return;
        }
        then.accept(result);
    }
}
