package org.keytally.core.adapter.handover;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import org.keytally.core.domain.command.Child;
import org.keytally.core.domain.command.Command;
import org.keytally.core.domain.command.Conversation;
import org.keytally.core.domain.command.Dispatch;
import org.keytally.core.domain.command.Outcome;
import org.keytally.core.domain.command.Owner;
import org.keytally.core.domain.command.OwnershipException;
import org.keytally.core.domain.key.Secret;

/// A small program that owns homes and hands commands over, for tests that need processes of their own.
///
/// Its arguments are the home, the runtime folder, and the command: `window` owns until killed, `hang` waits, `begin`
/// marks the point of no return and waits, `child` starts the words that follow, anything else is counted and echoed.
final class HomeProgram {

    private final Path home;

    private HomeProgram(Path home) {
        this.home = home;
    }

    /// Ends with the command's exit code, 50 where its owner vanished, 60 where there was no way.
    public static void main(String[] arguments) throws InterruptedException {
        Path home = Path.of(arguments[0]);
        SocketPlaces places =
                new SocketPlaces(Optional.of(Path.of(arguments[1])), Path.of(System.getProperty("java.io.tmpdir")));
        Command command = new Command(
                List.of(arguments).subList(2, arguments.length), Path.of("").toAbsolutePath(), Map.of(), false, 80);
        HomeProgram program = new HomeProgram(home);
        SocketOwnership ownership =
                new SocketOwnership(home, _ -> true, places, Limits.usual(), FileChannel::tryLock);
        Dispatch dispatch = new Dispatch(ownership, owner -> program.own(owner, command));
        try {
            System.exit(exitCode(dispatch.run(command, new Terminal())));
        } catch (OwnershipException refused) {
            System.err.println(refused.kind() + " " + refused.getMessage());
            System.exit(60);
        }
    }

    private static int exitCode(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Ended(int exitCode) -> exitCode;
            case Outcome.Vanished(boolean _, Optional<String> entry) -> {
                System.err.println("vanished " + entry.orElse("-"));
                yield 50;
            }
        };
    }

    private int own(Owner owner, Command command) throws InterruptedException {
        Thread.ofPlatform().daemon().start(() -> owner.listen(this::run));
        int exitCode = run(command, new Terminal());
        owner.leave();
        return exitCode;
    }

    private int run(Command command, Conversation conversation) {
        try {
            return switch (command.arguments().getFirst()) {
                case "window" -> wait(conversation, "owning");
                case "hang" -> wait(conversation, "");
                case "begin" -> begin(conversation);
                case "child" -> child(command, conversation);
                case "cat" -> cat(conversation);
                default -> echo(command, conversation);
            };
        } catch (InterruptedException stopped) {
            mark("interrupted");
            return 130;
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    private int wait(Conversation conversation, String word) throws InterruptedException {
        if (!word.isEmpty()) {
            say(conversation, word + "\n");
        }
        mark("running");
        new CountDownLatch(1).await();
        return 0;
    }

    private int begin(Conversation conversation) throws InterruptedException {
        conversation.begun(Optional.of("entry-17"));
        return wait(conversation, "");
    }

    private int child(Command command, Conversation conversation) throws InterruptedException {
        List<String> words = command.arguments().subList(1, command.arguments().size());
        byte[] characters = "KTCANARYk7Qw9Zp2Xv4T-process".getBytes(StandardCharsets.UTF_8);
        try (Secret secret = Secret.ofUtf8(characters)) {
            return conversation.runChild(new Child(words, "SOME_KEY", secret, false)).orElse(0);
        }
    }

    private int cat(Conversation conversation) throws IOException {
        try (InputStream input = conversation.input()) {
            byte[] buffer = new byte[8192];
            for (int count = input.read(buffer); count >= 0; count = input.read(buffer)) {
                conversation.output(Arrays.copyOf(buffer, count));
            }
            return 0;
        }
    }

    // One writer at a time, without which two owners would lose counts.
    private int echo(Command command, Conversation conversation) throws IOException {
        Path counter = home.resolve("counter");
        synchronized (this) {
            int count = Files.exists(counter) ? Integer.parseInt(Files.readString(counter)) : 0;
            Files.writeString(counter, Integer.toString(count + 1));
        }
        say(conversation, ProcessHandle.current().pid() + " " + String.join(" ", command.arguments()) + "\n");
        conversation.errors("notice\n".getBytes(StandardCharsets.UTF_8));
        return 7;
    }

    private void mark(String name) {
        try {
            Files.createFile(home.resolve(name));
        } catch (IOException there) {
            // Another command of this process has said so before.
        }
    }

    private static void say(Conversation conversation, String text) {
        conversation.output(text.getBytes(StandardCharsets.UTF_8));
    }

    private static final class Terminal implements Conversation {

        @Override
        public void output(byte[] bytes) {
            write(System.out, bytes);
        }

        @Override
        public void errors(byte[] bytes) {
            write(System.err, bytes);
        }

        @Override
        public InputStream input() {
            return System.in;
        }

        @Override
        public Optional<String> ask(String question) {
            return Optional.empty();
        }

        @Override
        public Optional<Secret> askSecret(String question) {
            return Optional.empty();
        }

        @Override
        public void begun(Optional<String> entry) {
            System.err.println("begun");
        }

        @Override
        public OptionalInt runChild(Child child) throws InterruptedException {
            ProcessBuilder builder = new ProcessBuilder(child.arguments()).inheritIO();
            builder.environment()
                    .put(child.variable(), new String(child.secret().reveal(), StandardCharsets.UTF_8));
            try {
                return OptionalInt.of(builder.start().waitFor());
            } catch (IOException missing) {
                return OptionalInt.of(127);
            }
        }

        private static void write(PrintStream stream, byte[] bytes) {
            stream.writeBytes(bytes);
            stream.flush();
        }
    }
}
