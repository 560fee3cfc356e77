package org.keytally.app.cli;

import java.io.Console;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import org.keytally.app.cli.desk.Screen;
import org.keytally.app.words.Words;
import org.keytally.core.domain.command.Child;
import org.keytally.core.domain.command.Conversation;
import org.keytally.core.domain.guard.ChildEnd;
import org.keytally.core.domain.key.Secret;

/// The conversation with the person at this terminal, or the program that started this one.
public final class TerminalConversation implements Conversation {

    /// Runs a program to its end before this terminal.
    @FunctionalInterface
    public interface Start {
        ChildEnd run(Child child) throws InterruptedException;
    }

    private final PrintStream out;
    private final PrintStream err;
    private final InputStream in;
    private final Optional<Console> console;
    private final Runnable beforeSecrets;
    private final Start start;
    private final Words words;

    /// @param console empty where nobody sits before it
    /// @param beforeSecrets waits until a secret may enter this process
    public TerminalConversation(
            PrintStream out,
            PrintStream err,
            InputStream in,
            Optional<Console> console,
            Runnable beforeSecrets,
            Start start,
            Words words) {
        this.out = out;
        this.err = err;
        this.in = in;
        this.console = console;
        this.beforeSecrets = beforeSecrets;
        this.start = start;
        this.words = words;
    }

    @Override
    public void output(byte[] bytes) {
        out.write(bytes, 0, bytes.length);
        out.flush();
    }

    @Override
    public void errors(byte[] bytes) {
        err.write(bytes, 0, bytes.length);
        err.flush();
    }

    @Override
    public InputStream input() {
        beforeSecrets.run();
        return in;
    }

    @Override
    public Optional<String> ask(String question) {
        return console.flatMap(terminal -> Optional.ofNullable(terminal.readLine("%s", question)));
    }

    @Override
    public Optional<Secret> askSecret(String question) {
        beforeSecrets.run();
        return console.flatMap(terminal -> Optional.ofNullable(terminal.readPassword("%s", question)))
                .flatMap(characters -> {
                    Optional<Secret> secret = Secret.ofChars(characters);
                    Arrays.fill(characters, '\0');
                    return secret;
                });
    }

    @Override
    public void begun(Optional<String> entry) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    @Override
    public OptionalInt runChild(Child child) throws InterruptedException {
        beforeSecrets.run();
        return OptionalInt.of(switch (start.run(child)) {
            case ChildEnd.Exited(int code) -> code;
            case ChildEnd.NotStarted(ChildEnd.Cause cause) -> notStarted(child, cause);
        });
    }

    // The codes by which shells tell a program that is not there from one that cannot be run.
    private int notStarted(Child child, ChildEnd.Cause cause) {
        String program = child.arguments().getFirst();
        errors(Screen.safe(words.of("exec.not-started." + Words.code(cause), program) + "\n")
                .getBytes(StandardCharsets.UTF_8));
        return cause == ChildEnd.Cause.NOT_FOUND ? 127 : 126;
    }
}
