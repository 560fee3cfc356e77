package org.keytally.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.keytally.app.words.Words;
import org.keytally.core.CheapGuesses;
import org.keytally.core.Surroundings;
import org.keytally.core.ThisMachine;
import org.keytally.core.domain.command.Child;
import org.keytally.core.domain.command.Command;
import org.keytally.core.domain.command.ScriptedConversation;
import org.keytally.core.sweep.Canary;

/// A sealed home in a folder of its own, opened once, in which commands run as they do before a person.
final class CommandHome implements AutoCloseable {

    static final String USER = "Sarah";

    private final Path folder;
    private final Map<String, String> environment;
    private final ThisMachine machine;
    private final OpenHome home;

    /// @param folder for the home and for files beside it
    CommandHome(Path folder) throws IOException {
        this(folder, Clock.tickMillis(ZoneOffset.UTC));
    }

    /// @param clock by which the home goes
    CommandHome(Path folder, Clock clock) throws IOException {
        this(folder, System.getenv().getOrDefault("PATH", "/usr/bin:/bin"), clock);
    }

    /// @param path where programs are found
    CommandHome(Path folder, String path) throws IOException {
        this(folder, path, Clock.tickMillis(ZoneOffset.UTC));
    }

    private CommandHome(Path folder, String path, Clock clock) throws IOException {
        this.folder = folder;
        this.environment = Map.of(
                "KEYTALLY_KEYCHAIN", "sealed",
                "KEYTALLY_PASSPHRASE_FILE", passphraseFile(folder, "correct horse").toString(),
                "PATH", path);
        Surroundings surroundings = new Surroundings(
                environment, System.getProperty("os.name", ""), folder, folder, USER, "desk");
        this.machine = ThisMachine.harden(CheapGuesses.in(surroundings));
        this.home = new OpenHome(folder.resolve("home"), machine, Words.english(), clock);
    }

    /// A file that holds a passphrase and that nobody else may read.
    static Path passphraseFile(Path folder, String passphrase) throws IOException {
        Path file = Files.createTempFile(
                folder, "pass", "", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(file, passphrase + "\n");
    }

    /// A text with the mark of every test secret in it.
    static String secret(String beginning, String ending) {
        return beginning + Canary.CORE + ending;
    }

    Path folder() {
        return folder;
    }

    boolean isMade() {
        return home.exists();
    }

    Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    Said run(String... arguments) {
        return run(false, new ScriptedConversation(), arguments);
    }

    /// The command with that text on its standard input.
    Said reading(String input, String... arguments) {
        return reading(input.getBytes(StandardCharsets.UTF_8), arguments);
    }

    Said reading(byte[] input, String... arguments) {
        return run(false, ScriptedConversation.typing(input), arguments);
    }

    /// The command in that conversation, before a person or before nobody.
    Said talking(boolean isInteractive, ScriptedConversation talk, String... arguments) {
        return run(isInteractive, talk, arguments);
    }

    /// The command before a person who gives every question that answer.
    Said answering(String answer, String... arguments) {
        return run(true, ScriptedConversation.answering(_ -> Optional.of(answer)), arguments);
    }

    Said answering(Function<String, Optional<String>> answers, String... arguments) {
        return run(true, ScriptedConversation.answering(answers), arguments);
    }

    /// The command where programs are started by that.
    Said starting(Function<Child, OptionalInt> children, String... arguments) {
        return run(false, ScriptedConversation.starting(children), arguments);
    }

    /// Adds a key of OpenAI under a label, with more options.
    Said add(String label, String... options) {
        return reading(
                secret("sk-proj-", label.replace(' ', '-')),
                concat(new String[]{"keys", "add", "--provider", "openai", "--label", label}, options));
    }

    /// The key of that label as JSON.
    Map<String, Object> key(String label) {
        return run("keys", "list", "--json").list("keys").stream()
                .filter(key -> label.equals(key.get("label")))
                .findFirst()
                .orElse(Map.of());
    }

    List<Object> actions() {
        return run("audit", "list", "--json").list("events").stream().map(event -> event.get("action")).toList();
    }

    private Said run(boolean isInteractive, ScriptedConversation talk, String... arguments) {
        Command command = new Command(List.of(arguments), folder, environment, isInteractive, 100);
        int code = new CommandLineFace(home, Words.english(), machine.redactor()).run(command, talk);
        Said said = new Said(code, talk.shownText(), talk.errorText());
        assertThat(said.out().contains(Canary.CORE) || said.err().contains(Canary.CORE))
                .as("a secret was shown")
                .isFalse();
        return said;
    }

    private static String[] concat(String[] first, String... more) {
        String[] all = Arrays.copyOf(first, first.length + more.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return all;
    }

    @Override
    public void close() {
        home.close();
    }
}
