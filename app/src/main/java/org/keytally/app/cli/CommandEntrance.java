package org.keytally.app.cli;

import java.io.Console;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.keytally.app.cli.desk.CommonOptions;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.app.cli.desk.HomeDoor;
import org.keytally.app.cli.desk.Problem;
import org.keytally.app.words.Words;
import org.keytally.core.Programs;
import org.keytally.core.Surroundings;
import org.keytally.core.ThisMachine;
import org.keytally.core.domain.command.Command;
import org.keytally.core.domain.command.CommandRunner;
import org.keytally.core.domain.command.Conversation;
import org.keytally.core.domain.command.Dispatch;
import org.keytally.core.domain.command.Outcome;
import org.keytally.core.domain.command.Owner;
import org.keytally.core.domain.command.OwnershipException;

/// The way of a command from the arguments of this process to its end, here or at the owner of the home.
public final class CommandEntrance {

    /// The three streams of this process, and the terminal where a person sits before it.
    public record Streams(PrintStream out, PrintStream err, InputStream in, Optional<Console> console) {}

    private final ThisMachine machine;
    private final Surroundings surroundings;
    private final Streams streams;
    private final WindowFace window;
    private final Words words = Words.english();

    public CommandEntrance(ThisMachine machine, Streams streams, WindowFace window) {
        this.machine = machine;
        this.window = window;
        this.surroundings = machine.surroundings();
        this.streams = streams;
    }

    /// Runs the command and gives its exit code.
    public int enter(List<String> arguments, Path directory) {
        Conversation talk = conversation(arguments);
        Command command = new Command(
                arguments, directory, surroundings.environment(), streams.console().isPresent(), width());
        HomeFolder folder = new HomeFolder(surroundings, command);
        if (folder.isUnnamed()) {
            return show(command, talk, Problem.usage(words.of("home.unnamed"), words.of("home.unnamed.hint")));
        }
        if (folder.opensWindow()) {
            return openWindow(folder, command, talk);
        }
        int code = new Interrupts(streams.out()).during(() -> enter(folder, command, talk));
        boolean opensDemo = folder.isDemo() && folder.isNeeded() && code == ExitCode.DONE
                && !arguments.contains("--json");
        return opensDemo && window.obstacle(surroundings).isEmpty() ? openWindow(folder, command, talk) : code;
    }

    /// The exit code of a command that is over: nobody shall take a backup that is cut off for a whole one.
    public int unlessUnwritten(Output output, int code) {
        return output.failure()
                .map(reason -> {
                    streams.err().println(words.of("output.unwritten", reason));
                    return code == ExitCode.DONE || code == ExitCode.CARE ? ExitCode.FAULT : code;
                })
                .orElse(code);
    }

    private int enter(HomeFolder folder, Command command, Conversation talk) {
        if (!folder.isNeeded()) {
            return new CommandLineFace(OpenHome.closed(), words, machine.redactor()).run(command, talk);
        }
        OpenHome home = new OpenHome(folder.path(), machine, words);
        CommandRunner face = new CommandLineFace(home, words, machine.redactor());
        return dispatch(folder, command, talk,
                owner -> own(owner, WindowWay.withoutWindow(face), home, () -> face.run(command, talk)));
    }

    private int openWindow(HomeFolder folder, Command command, Conversation talk) {
        Optional<String> obstacle = window.obstacle(surroundings);
        if (obstacle.isPresent()) {
            return refuse(command, talk, obstacle.get());
        }
        OpenHome home = new OpenHome(folder.path(), machine, words);
        CommandRunner beside = WindowWay.beside(window, new CommandLineFace(home, words, machine.redactor()));
        Command wish = WindowWay.wish(command);
        return WindowWay.untilOwned(
                () -> dispatch(folder, wish, talk, owner -> own(owner, beside, home,
                        () -> new WindowEnd(() -> end(home)).during(() -> window.show(home)
                                ? ExitCode.DONE
                                : refuse(command, talk, "window.no-display")))),
                () -> talk.errors((words.of("window.waits") + "\n").getBytes(StandardCharsets.UTF_8)));
    }

    private void end(OpenHome home) {
        window.end();
        home.close();
    }

    private int refuse(Command command, Conversation talk, String obstacle) {
        return show(command, talk, Problem.usage(words.of(obstacle), words.of("window.hint")));
    }

    private int dispatch(HomeFolder folder, Command command, Conversation talk, Dispatch.OwnWork ownWork) {
        Dispatch dispatch = new Dispatch(Programs.ownership(folder.path(), surroundings), ownWork);
        try {
            return switch (dispatch.run(command, talk)) {
                case Outcome.Ended(int code) -> code;
                case Outcome.Vanished(boolean _, Optional<String> entry) -> show(command, talk, vanished(entry));
            };
        } catch (OwnershipException refused) {
            return refused.kind() == OwnershipException.Kind.HOME_UNUSABLE && folder.isExamined()
                    ? examine(folder, command, talk, refused)
                    : show(command, talk, problem(refused));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return ExitCode.FAULT;
        }
    }

    // A home that nobody can own is what the doctor is asked about.
    private int examine(HomeFolder folder, Command command, Conversation talk, OwnershipException refused) {
        HomeDoor door = ShutDoor.before(
                new OpenHome(folder.path(), machine, words), String.valueOf(refused.getMessage()));
        return new CommandLineFace(door, words, machine.redactor()).run(command, talk);
    }

    /// Does the own work while commands are handed over, and closes the home after the last of them.
    private static int own(Owner owner, CommandRunner face, OpenHome home, IntSupplier work)
            throws InterruptedException {
        // The first virtual thread of a process costs ten times as much as a platform one.
        Thread listening = Thread.ofPlatform().daemon().name("handed over").start(() -> owner.listen(face));
        try {
            int code = work.getAsInt();
            // An interrupt was for the command, which is over.
            boolean _ = Thread.interrupted();
            owner.leave();
            return code;
        } finally {
            home.close();
            listening.interrupt();
        }
    }

    private int show(Command command, Conversation talk, Problem problem) {
        return new Desk(command, talk, OpenHome.closed(), words, new CommonOptions())
                .showIn(command.arguments().contains("--json"), problem);
    }

    private Problem problem(OwnershipException refused) {
        String name = "owner." + Words.code(refused.kind());
        return Problem.unavailable(
                words.of(name + ".error"), words.of(name, String.valueOf(refused.getMessage())),
                words.of(name + ".hint"));
    }

    private Problem vanished(Optional<String> entry) {
        Problem problem = new Problem(
                ExitCode.FAULT,
                words.of("owner.vanished.error"),
                words.of("owner.vanished.message"),
                "fault",
                Optional.of(words.of("owner.vanished.hint")),
                Map.of());
        return entry.map(id -> problem.with("entry", id)).orElse(problem);
    }

    private Conversation conversation(List<String> arguments) {
        return new TerminalConversation(
                streams.out(),
                streams.err(),
                KeyVariables.input(arguments, surroundings, streams.in()),
                streams.console(),
                machine::awaitHardening,
                child -> Programs.run(child, streams.out(), streams.err()),
                words);
    }

    private int width() {
        return surroundings.variable("COLUMNS")
                .filter(text -> text.matches("\\d{1,4}"))
                .map(Integer::parseInt)
                .filter(columns -> columns > 0)
                .orElse(100);
    }
}
