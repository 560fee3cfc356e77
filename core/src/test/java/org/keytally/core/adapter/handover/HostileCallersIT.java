package org.keytally.core.adapter.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.keytally.core.domain.command.Claim;
import org.keytally.core.domain.command.CommandRunner;
import org.keytally.core.domain.command.Outcome;
import org.keytally.core.domain.command.OwnershipException;
import org.keytally.core.domain.command.ScriptedConversation;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class HostileCallersIT {

    private static final CommandRunner ECHO = (command, owner) -> {
        owner.output(String.join(" ", command.arguments()).getBytes(StandardCharsets.UTF_8));
        return 0;
    };

    @TempDir
    Path folder;

    @Test
    void staysWholeUnderGarbage() throws Exception {
        try (OwnedHome home = new OwnedHome(folder, ECHO)) {
            Random random = new Random(3);
            for (int round = 0; round < 100; round++) {
                byte[] garbage = new byte[random.nextInt(4000)];
                random.nextBytes(garbage);
                try (SocketChannel channel = connect(home)) {
                    writeAsMuchAsIsTaken(channel, garbage);
                }
            }
            assertAnswers(home);
        }
    }

    @Test
    void staysWholeWhateverFollowsAGreeting() throws Exception {
        try (OwnedHome home = new OwnedHome(folder, ECHO)) {
            for (FrameType type : FrameType.values()) {
                try (SocketChannel channel = connect(home)) {
                    FrameWriter writer = new FrameWriter(channel);
                    writer.write(Greeting.hello());
                    writer.write(new Frame(type, 7, new byte[]{9, 9, 9}));
                    FrameReader reader = new FrameReader(channel);
                    assertThat(reader.read().map(Frame::type)).contains(FrameType.WELCOME);
                    assertThat(endOf(reader)).isTrue();
                }
            }
            assertAnswers(home);
            home.owner().leave();
        }
    }

    @Test
    void hangsUpOnACallerThatSaysNothing() throws Exception {
        try (OwnedHome home = new OwnedHome(folder, ECHO);
                SocketChannel silent = connect(home)) {
            assertThat(endOf(new FrameReader(silent))).isTrue();
        }
    }

    @Test
    void hangsUpOnACallerThatStopsWithinItsGreeting() throws Exception {
        try (OwnedHome home = new OwnedHome(folder, ECHO);
                SocketChannel slow = connect(home)) {
            slow.write(ByteBuffer.wrap(new byte[]{0, 0, 0}));
            assertThat(endOf(new FrameReader(slow))).isTrue();
        }
    }

    @Test
    void isNotHeldByACallerThatWasWelcomedAndSaysNothing() throws Exception {
        try (OwnedHome home = new OwnedHome(folder, ECHO);
                SocketChannel silent = connect(home)) {
            new FrameWriter(silent).write(Greeting.hello());
            FrameReader reader = new FrameReader(silent);
            assertThat(reader.read().map(Frame::type)).contains(FrameType.WELCOME);

            home.owner().leave();

            assertThat(endOf(reader)).isTrue();
        }
    }

    @Test
    void tellsACallerOfAnotherVersionSo() throws Exception {
        try (OwnedHome home = new OwnedHome(folder, ECHO);
                SocketChannel newer = connect(home)) {
            new FrameWriter(newer).write(new Frame(FrameType.HELLO, 2, Greeting.hello().payload()));

            Frame reply = new FrameReader(newer).read().orElseThrow();

            assertThat(reply.type()).isEqualTo(FrameType.OTHER_VERSION);
            assertThat(reply.value()).hasValue(Greeting.PROTOCOL);
        }
    }

    @Test
    void isToldByAnOwnerOfAnotherVersion() throws Exception {
        assertThatThrownBy(() -> claimAt(Frame.ofNumber(FrameType.OTHER_VERSION, 0, 5)))
                .isInstanceOfSatisfying(
                        OwnershipException.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(OwnershipException.Kind.OTHER_VERSION))
                .hasMessageContaining("protocol 5");
    }

    @Test
    void isToldByAnOwnerWhoTakesItForAnotherUser() throws Exception {
        assertThatThrownBy(() -> claimAt(Frame.empty(FrameType.OTHER_USER, 0)))
                .isInstanceOfSatisfying(
                        OwnershipException.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(OwnershipException.Kind.OTHER_USER));
    }

    @Test
    void replacesASocketThatNobodyListensAt() throws Exception {
        Path socket;
        try (OwnedHome home = new OwnedHome(folder, ECHO)) {
            socket = home.socket();
        }
        try (ServerSocketChannel stale = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            stale.bind(UnixDomainSocketAddress.of(socket));
        }
        new OwnerNote(1, socket).write(folder.resolve("home"));
        assertThat(socket).exists();

        try (OwnedHome home = new OwnedHome(folder, ECHO)) {
            assertAnswers(home);
        }
    }

    @Test
    void isNotMisledByANoteThatIsNone() throws Exception {
        Files.createDirectories(folder.resolve("home"));
        for (String text : List.of("", "x", "1\n", "1\nrelative\n", "1\n/nowhere/at/all\n", "1\n\0\n",
                "x".repeat(9000))) {
            Files.writeString(folder.resolve("home/owner"), text);
            try (OwnedHome home = new OwnedHome(folder, ECHO)) {
                assertAnswers(home);
            }
        }
    }

    @Test
    void serves200CallersAtOnceAndKeepsNothingOfThem() throws Exception {
        try (OwnedHome home = new OwnedHome(folder, ECHO)) {
            assertAnswers(home);
            long filesBefore = openFiles();
            List<Callable<String>> callers = new ArrayList<>();
            for (int number = 0; number < 200; number++) {
                String word = "caller-" + number;
                callers.add(() -> say(home, word));
            }

            List<String> answers = new ArrayList<>();
            try (ExecutorService all = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().factory())) {
                for (Future<String> answer : all.invokeAll(callers)) {
                    answers.add(answer.get());
                }
            }

            assertThat(answers).hasSize(200).doesNotHaveDuplicates().allMatch(word -> word.startsWith("caller-"));
            home.owner().leave();
            awaitNoThreads();
            assertThat(openFiles()).isLessThanOrEqualTo(filesBefore);
        }
    }

    private Claim claimAt(Frame reply) throws Exception {
        SocketPlaces places = OwnedHome.places(folder);
        Path home = Files.createDirectories(folder.resolve("home"));
        Path socket = places.runtimeFolder().orElseThrow().resolve("other.sock");
        new OwnerNote(1, socket).write(home);
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));
            Thread.ofPlatform().daemon().start(() -> reply(server, reply));
            return new SocketOwnership(home, _ -> true, places, OwnedHome.SHORT, FileChannel::tryLock).claim();
        }
    }

    private static void reply(ServerSocketChannel server, Frame reply) {
        try (SocketChannel channel = server.accept()) {
            new FrameReader(channel).read();
            new FrameWriter(channel).write(reply);
        } catch (IOException lost) {
            throw new AssertionError(lost);
        }
    }

    private static SocketChannel connect(OwnedHome home) throws IOException {
        return SocketChannel.open(UnixDomainSocketAddress.of(home.socket()));
    }

    private static void writeAsMuchAsIsTaken(SocketChannel channel, byte[] bytes) {
        try {
            channel.write(ByteBuffer.wrap(bytes));
        } catch (IOException hungUp) {
            assertThat(hungUp).hasMessageContaining("pipe");
        }
    }

    private static boolean endOf(FrameReader reader) {
        try {
            Optional<Frame> frame = reader.read();
            while (frame.isPresent()) {
                frame = reader.read();
            }
            return true;
        } catch (IOException reset) {
            return String.valueOf(reset.getMessage()).contains("reset");
        }
    }

    private static void assertAnswers(OwnedHome home) throws Exception {
        assertThat(say(home, "still here")).isEqualTo("still here");
    }

    private static String say(OwnedHome home, String word) throws Exception {
        ScriptedConversation conversation = new ScriptedConversation();
        assertThat(home.send(conversation, word)).isEqualTo(new Outcome.Ended(0));
        return conversation.shownText();
    }

    private static long openFiles() throws IOException {
        try (var files = Files.list(Path.of("/proc/self/fd"))) {
            return files.count();
        }
    }

    private static void awaitNoThreads() throws InterruptedException {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("handover-") || thread.getName().equals("handed-over")) {
                thread.join(10_000);
                assertThat(thread.isAlive()).as(thread.getName()).isFalse();
            }
        }
    }
}
