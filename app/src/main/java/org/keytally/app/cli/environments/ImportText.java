package org.keytally.app.cli.environments;

import java.util.List;
import java.util.stream.Stream;
import org.keytally.app.cli.desk.Json;
import org.keytally.app.cli.desk.Table;
import org.keytally.app.words.Words;
import org.keytally.core.domain.environment.EnvironmentProfile;
import org.keytally.core.domain.environment.ProfileReading;
import org.keytally.core.usecase.environments.ImportEnvironment;
import org.keytally.core.usecase.keys.FoundKey;

/// What a `.env` file would set, for people and for programs.
final class ImportText {

    private final Words words;
    private final ImportEnvironment.Result.Read read;
    private final List<FoundKey> found;

    ImportText(Words words, ImportEnvironment.Result.Read read, List<FoundKey> found) {
        this.words = words;
        this.read = read;
        this.found = List.copyOf(found);
    }

    String text() {
        EnvironmentProfile profile = read.profile();
        ProfileWords profiles = new ProfileWords(words);
        String line = words.of(
                "env.would-set",
                Words.code(profile.environment()),
                profiles.budget(profile),
                profiles.marks(profile),
                profiles.rate(profile),
                profiles.models(profile));
        if (found.isEmpty()) {
            return line;
        }
        Table table = new Table("NAME", "PROVIDER", "ENVIRONMENT", "KEY", "");
        found.forEach(key -> table.row(
                key.variable(),
                key.provider().id().value(),
                key.environment().map(Words::code).orElse(""),
                key.masked().orElse("–"),
                state(key)));
        return line + "\n\n" + table;
    }

    List<String> notices() {
        Stream<String> left = read.left().stream()
                .map(one -> words.of("env.left", one.line(), one.name(), words.of("env.left-out", one.why())));
        Stream<String> foreign = found.stream()
                .filter(key -> key.environment().filter(read.profile().environment()::equals).isEmpty())
                .map(key -> words.of(
                        "env.foreign-key",
                        key.variable(),
                        key.environment().map(Words::code).orElse("")));
        return Stream.concat(left, foreign).toList();
    }

    void write(Json json, long added) {
        json.text("environment", Words.code(read.profile().environment()))
                .object("profile", one -> ProfileWords.write(one, read.profile()))
                .list("keys", found, (one, key) -> one.text("name", key.variable())
                        .text("provider", key.provider().id().value())
                        .text("environment", key.environment().map(Words::code))
                        .text("last_four", key.lastFour())
                        .text("state", code(key)))
                .list("left", read.left(), ImportText::left)
                .number("keys_added", added);
    }

    private static void left(Json json, ProfileReading.Left left) {
        json.number("line", left.line()).text("name", left.name()).text("why", Words.code(left.why()));
    }

    private static String code(FoundKey key) {
        return key.stored().isPresent() ? "stored" : key.unacceptable().map(Words::code).orElse("new");
    }

    private String state(FoundKey key) {
        return key.stored()
                .map(stored -> words.of("keys.import.stored", stored.label()))
                .or(() -> key.unacceptable().map(why -> words.of("refusal.not-a-key", why)))
                .orElse(words.of("keys.import.new"));
    }
}
