package org.keytally.app.cli;

import java.time.Duration;
import java.util.List;
import java.util.function.IntSupplier;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.core.Pause;
import org.keytally.core.domain.command.Command;
import org.keytally.core.domain.command.CommandRunner;

/// What becomes of the wish for a window where it meets the owner of the home.
///
/// A window that is there comes to the front. An owner that is a command cannot become a window; the wish waits until
/// that command is done, and then owns the home.
final class WindowWay {

    /// Said by an owner that has no window; no command ends with it.
    static final int NOT_HERE = 75;

    private static final Duration BETWEEN = Duration.ofMillis(200);

    private WindowWay() {}

    /// Commands that are handed over to an owner with a window.
    static CommandRunner beside(WindowFace window, CommandRunner commands) {
        return (command, talk) -> {
            if (command.opensWindow()) {
                window.comeToFront();
                return ExitCode.DONE;
            }
            try {
                return commands.run(command, talk);
            } finally {
                window.commandEnded();
            }
        };
    }

    /// Commands that are handed over to an owner that is a command itself.
    static CommandRunner withoutWindow(CommandRunner commands) {
        return (command, talk) -> command.opensWindow() ? NOT_HERE : commands.run(command, talk);
    }

    /// Tries again until the owner is a window, or this process.
    static int untilOwned(IntSupplier attempt, Runnable waiting) {
        int code = attempt.getAsInt();
        if (code == NOT_HERE) {
            waiting.run();
        }
        try {
            while (code == NOT_HERE) {
                Pause.during(BETWEEN);
                code = attempt.getAsInt();
            }
            return code;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return ExitCode.FAULT;
        }
    }

    /// The command that stands for the wish, whatever was typed to name the home.
    static Command wish(Command typed) {
        return new Command(List.of(), typed.workingDirectory(), typed.environment(), typed.isInteractive(),
                typed.terminalWidth());
    }
}
