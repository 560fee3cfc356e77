package org.keytally.app;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.keytally.app.cli.CommandEntrance;
import org.keytally.app.cli.Output;
import org.keytally.core.Surroundings;
import org.keytally.core.ThisMachine;
import org.keytally.core.domain.guard.RedactedStream;

/// The door through which the program is entered.
public final class Launcher {

    private Launcher() {}

    public static void main(String[] arguments) {
        Output output = new Output(new FileOutputStream(FileDescriptor.out));
        PrintStream out = new PrintStream(output, false);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true);
        Optional<Console> console = Optional.ofNullable(System.console()).filter(Console::isTerminal);
        Path directory = Path.of("").toAbsolutePath();
        ThisMachine machine = ThisMachine.harden(Surroundings.present());
        // What libraries and the machine itself have to say takes the same way as our own text.
        System.setErr(new PrintStream(new RedactedStream(err, machine.redactor()), true));
        CommandEntrance entrance =
                new CommandEntrance(machine, new CommandEntrance.Streams(out, err, System.in, console),
                        new WindowDoor());
        int code = entrance.enter(List.of(arguments), directory);
        out.flush();
        code = entrance.unlessUnwritten(output, code);
        System.err.close();
        // Threads of libraries may still be waiting; the command is over.
        System.exit(code);
    }
}
