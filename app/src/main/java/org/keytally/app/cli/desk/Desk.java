package org.keytally.app.cli.desk;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.keytally.app.words.Words;
import org.keytally.core.DemoHome;
import org.keytally.core.Keytally;
import org.keytally.core.Programs;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.command.Command;
import org.keytally.core.domain.command.Conversation;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.usecase.home.CheckHealth;
import org.keytally.core.usecase.home.ScanForKeys;
import org.keytally.core.usecase.prices.Prices;

/// What every command has before it: the person, the words, the options all commands share, and the home.
public final class Desk {

    private final Command command;
    private final Conversation talk;
    private final HomeDoor door;
    private final Words words;
    private final CommonOptions options;

    public Desk(Command command, Conversation talk, HomeDoor door, Words words, CommonOptions options) {
        this.command = command;
        this.talk = talk;
        this.door = door;
        this.words = words;
        this.options = options;
    }

    public Command command() {
        return command;
    }

    public Conversation talk() {
        return talk;
    }

    public Words words() {
        return words;
    }

    public boolean speaksJson() {
        return options.json();
    }

    /// Where we are.
    public Environment environment() {
        return options.environment().orElse(Environment.DEVELOPMENT);
    }

    /// Where we are, if that was said.
    public Optional<Environment> givenEnvironment() {
        return options.environment();
    }

    /// The home, made where there is none yet.
    public Keytally home() {
        return door.open(command, talk);
    }

    /// The home, where there is one.
    public Optional<Keytally> existingHome() {
        return door.exists() ? Optional.of(home()) : Optional.empty();
    }

    /// Opens the home although it is older than the keychain remembers it.
    public Keytally olderHome() {
        return door.openOlder(command, talk);
    }

    /// Whether there is a home at all, open or not.
    public boolean hasHome() {
        return door.exists();
    }

    /// Destroys the home, open or not; false where items of it may rest in the keychain still.
    public boolean eraseHome() {
        return door.erase(command, talk);
    }

    /// Where the home lies, whether or not there is one.
    public Path homeFolder() {
        return door.folder();
    }

    /// Makes ready for the home of the demo; false where a real home lies there.
    public boolean prepareDemo() {
        if (DemoHome.isAt(door.folder())) {
            return true;
        }
        if (door.exists()) {
            return false;
        }
        DemoHome.mark(door.folder());
        return true;
    }

    /// Closes the home, which is opened anew when it is wanted again.
    public void closeHome() {
        door.close();
    }

    /// Moves the home into the operating system's keychain, or into the sealed file alone.
    public void moveHome(Keytally home, boolean intoKeychain) {
        door.move(home, intoKeychain, command, talk);
    }

    /// The search for keys, with the secrets of the home where there is one.
    public ScanForKeys scan() {
        return existingHome()
                .map(home -> home.care().scanForKeys(command.environment()))
                .orElseGet(() -> Programs.scanByShape(command.environment()));
    }

    /// The id of the provider of that name, of those of the home where there is one.
    public Optional<ProviderId> providerId(String name) {
        return existingHome()
                .map(home -> home.providerId(name))
                .orElseGet(() -> Programs.providers().find(name).map(Provider::id));
    }

    /// What can be asked about prices, with those of the home where there is one.
    public Prices prices() {
        return existingHome().map(Keytally::prices).orElseGet(Programs::prices);
    }

    /// The health of the machine, whether or not there is a home.
    public CheckHealth machineHealth() {
        return door.machineHealth(command);
    }

    /// The result as JSON if that is wanted, else as lines.
    public void result(Json.Part members, String lines) {
        if (speaksJson()) {
            talk.output(Json.object(members));
        } else {
            say(lines);
        }
    }

    /// Lines on standard output, ended where they are not.
    public void say(String lines) {
        talk.output(bytes(Screen.safe(lines)));
    }

    /// A piece of somebody else's text on standard output, without a line's end of our own.
    public void piece(String text) {
        talk.output(Screen.stripped(text).getBytes(StandardCharsets.UTF_8));
    }

    /// A notice on standard error.
    public void notice(String line) {
        talk.errors(bytes(Screen.safe(line)));
    }

    /// Shows a problem in the form that is wanted and gives its exit code.
    public int show(Problem problem) {
        return showIn(speaksJson(), problem);
    }

    /// Shows a problem as one JSON object or as lines, whatever was asked for.
    public int showIn(boolean asJson, Problem problem) {
        if (asJson) {
            return showAsJson(problem);
        }
        notice(problem.error().equals("Wrong usage") ? problem.message() : problem.error() + ": " + problem.message());
        problem.hint().ifPresent(this::notice);
        return problem.exitCode();
    }

    private int showAsJson(Problem problem) {
        talk.output(Json.object(json -> write(json, problem)));
        return problem.exitCode();
    }

    /// The members of an error object.
    public void write(Json json, Problem problem) {
        json.text("error", problem.error());
        json.text("message", problem.message());
        json.text("kind", problem.kind());
        problem.hint().ifPresent(hint -> json.text("hint", hint));
        problem.facts().forEach(json::text);
    }

    /// Asks for consent; yes at once where `--yes` was given, no where nobody can be asked.
    public boolean agrees(boolean yes, String question) {
        if (yes) {
            return true;
        }
        return talk.ask(question + " [y/N] ")
                .filter(answer -> answer.strip().equalsIgnoreCase("y") || answer.strip().equalsIgnoreCase("yes"))
                .isPresent();
    }

    /// Consent to what cannot be taken back; where nobody can be asked the command ends with that.
    public boolean agreesHere(boolean yes, String question) {
        if (!yes && !command.isInteractive()) {
            throw Problem.usage(words.of("ask.nobody"), words.of("ask.nobody.hint")).stop();
        }
        return agrees(yes, question);
    }

    /// A secret from a no-echo prompt, or from standard input where there is no terminal.
    public Optional<Secret> secret(String question) {
        return command.isInteractive() ? talk.askSecret(question) : SecretInput.read(talk.input());
    }

    private static byte[] bytes(String text) {
        return (text.endsWith("\n") ? text : text + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
