package org.keytally.core.adapter.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.keytally.core.domain.command.Child;
import org.keytally.core.domain.command.Command;
import org.keytally.core.domain.command.CommandRunner;
import org.keytally.core.domain.command.Conversation;
import org.keytally.core.domain.command.Handover;
import org.keytally.core.domain.command.Outcome;
import org.keytally.core.domain.command.OwnershipException;
import org.keytally.core.domain.command.ScriptedConversation;
import org.keytally.core.domain.key.Secret;

@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class HandoverIT {

    private static final String CANARY = "KTCANARYk7Qw9Zp2Xv4T-handover";

    @TempDir
    Path folder;

    @Test
    void bringsTheCommandAsItWasGiven() throws Exception {
        AtomicReference<Command> seen = new AtomicReference<>();
        Command command = new Command(List.of("a", "", "ü"), folder, Map.of("KEYTALLY_X", "y"), true, 132);
        CommandRunner runner = (given, _) -> {
            seen.set(given);
            return 42;
        };

        try (OwnedHome home = new OwnedHome(folder, runner);
                Handover handover = home.handover()) {
            assertThat(handover.send(command, new ScriptedConversation())).isEqualTo(new Outcome.Ended(42));
        }
        assertThat(seen.get()).isEqualTo(command);
    }

    @Test
    void keepsBinaryOutputWholeAndErrorsApart() throws Exception {
        byte[] bytes = random(1 << 20);
        ScriptedConversation conversation = new ScriptedConversation();

        try (OwnedHome home = new OwnedHome(folder, (_, owner) -> {
            owner.output(bytes);
            owner.errors("notice".getBytes(StandardCharsets.UTF_8));
            owner.output(new byte[]{0, -1, 10, 13});
            return 0;
        })) {
            home.send(conversation, "show");
        }

        assertThat(conversation.shown()).startsWith(bytes).endsWith(0, -1, 10, 13).hasSize(bytes.length + 4);
        assertThat(conversation.errorText()).isEqualTo("notice");
    }

    @Test
    void streamsAMebibyteInAndOut() throws Exception {
        byte[] bytes = random(1 << 20);
        ScriptedConversation conversation = ScriptedConversation.typing(bytes);

        try (OwnedHome home = new OwnedHome(folder, (_, owner) -> copy(owner))) {
            assertThat(home.send(conversation, "cat")).isEqualTo(new Outcome.Ended(0));
        }

        assertThat(conversation.shown()).isEqualTo(bytes);
    }

    @Test
    void takesNoMoreInputThanTheCommandReads() throws Exception {
        List<Integer> lengths = new ArrayList<>();
        InputStream counting = new InputStream() {
            @Override
            public int read() {
                throw new AssertionError("reads one by one");
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                lengths.add(length);
                target[offset] = 'x';
                return 1;
            }
        };

        try (OwnedHome home =
                new OwnedHome(folder, (command, owner) -> command.arguments().contains("read") ? readOne(owner) : 0)) {
            home.send(ScriptedConversation.reading(counting), "leave it");
            assertThat(lengths).isEmpty();
            assertThat(home.send(ScriptedConversation.reading(counting), "read")).isEqualTo(new Outcome.Ended('x'));
            assertThat(lengths).isEqualTo(List.of(1));
        }
    }

    @Test
    void tellsInputThatFailsFromInputThatEnds() throws Exception {
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("unplugged");
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                throw new IOException("unplugged");
            }
        };

        try (OwnedHome home = new OwnedHome(folder, (_, owner) -> readOne(owner))) {
            assertThat(home.send(ScriptedConversation.reading(failing))).isEqualTo(new Outcome.Ended(-2));
            assertThat(home.send(new ScriptedConversation())).isEqualTo(new Outcome.Ended(-1));
        }
    }

    @Test
    void asksThePersonBeforeTheCaller() throws Exception {
        ScriptedConversation conversation = ScriptedConversation.answering(
                question -> question.equals("Sure?") ? Optional.of("yes, very") : Optional.empty());

        try (OwnedHome home = new OwnedHome(folder, (_, owner) -> {
            String answers = owner.ask("Sure?").orElse("-") + "|" + owner.ask("Else?").orElse("-");
            owner.output(answers.getBytes(StandardCharsets.UTF_8));
            return 0;
        })) {
            home.send(conversation, "ask");
        }

        assertThat(conversation.shownText()).isEqualTo("yes, very|-");
        assertThat(conversation.questions()).isEqualTo(List.of("Sure?", "Else?"));
    }

    @Test
    void asksForASecret() throws Exception {
        ScriptedConversation conversation = ScriptedConversation.answering(_ -> Optional.of(CANARY));
        AtomicReference<String> seen = new AtomicReference<>("");

        try (OwnedHome home = new OwnedHome(folder, (_, owner) -> {
            try (Secret secret = owner.askSecret("Passphrase").orElseThrow()) {
                seen.set(new String(secret.reveal(), StandardCharsets.UTF_8));
            }
            return 0;
        })) {
            home.send(conversation, "unlock");
        }

        assertThat(seen.get()).isEqualTo(CANARY);
    }

    @Test
    void tellsTheCallerThatItHasBegunBeforeItGoesOn() throws Exception {
        ScriptedConversation conversation = new ScriptedConversation();
        List<Optional<String>> known = new ArrayList<>();

        try (OwnedHome home = new OwnedHome(folder, (_, owner) -> {
            begin(owner, Optional.of("entry-9"));
            known.addAll(conversation.begun());
            return 0;
        })) {
            home.send(conversation, "prompt");
        }

        assertThat(known).isEqualTo(List.of(Optional.of("entry-9")));
    }

    @Test
    void startsTheChildAtTheCallerAndEndsWithItsExitCode() throws Exception {
        AtomicReference<String> seen = new AtomicReference<>("");
        AtomicReference<Child> started = new AtomicReference<>();
        ScriptedConversation conversation = ScriptedConversation.starting(child -> {
            started.set(child);
            seen.set(new String(child.secret().reveal(), StandardCharsets.UTF_8));
            return OptionalInt.of(77);
        });

        try (OwnedHome home = new OwnedHome(folder, (_, owner) -> runChild(owner).orElseThrow())) {
            assertThat(home.send(conversation, "exec")).isEqualTo(new Outcome.Ended(77));
        }

        assertThat(seen.get()).isEqualTo(CANARY);
        assertThat(started.get().arguments()).isEqualTo(List.of("make", "test"));
        assertThat(started.get().variable()).isEqualTo("OPENAI_API_KEY");
        assertThat(isClosed(started.get().secret())).isTrue();
    }

    @Test
    void interruptsTheCommandAndStillHearsItsLastWords() throws Exception {
        CountDownLatch isRunning = new CountDownLatch(1);
        ScriptedConversation conversation = new ScriptedConversation();

        try (OwnedHome home = new OwnedHome(folder, (_, owner) -> {
            isRunning.countDown();
            return sleepUntilInterrupted(owner);
        })) {
            Thread caller = Thread.currentThread();
            Thread.ofVirtual().start(() -> {
                await(isRunning);
                caller.interrupt();
            });
            assertThat(home.send(conversation, "sleep")).isEqualTo(new Outcome.Ended(130));
        }

        assertThat(conversation.errorText()).isEqualTo("stopped");
    }

    @Test
    void interruptsTheCommandWhenTheCallerIsGone() throws Exception {
        CountDownLatch isRunning = new CountDownLatch(1);
        CountDownLatch isInterrupted = new CountDownLatch(1);

        try (OwnedHome home = new OwnedHome(folder, (_, owner) -> {
            isRunning.countDown();
            int exitCode = sleepUntilInterrupted(owner);
            isInterrupted.countDown();
            return exitCode;
        })) {
            Handover handover = home.handover();
            Thread.ofVirtual().start(() -> {
                await(isRunning);
                handover.close();
            });
            Outcome outcome = handover.send(OwnedHome.command("sleep"), new ScriptedConversation());

            await(isInterrupted);
            assertThat(outcome).isEqualTo(new Outcome.Vanished(true, Optional.empty()));
        }
    }

    @Test
    void mayNotBeginOnceTheCallerIsGone() throws Exception {
        CountDownLatch isRunning = new CountDownLatch(1);
        AtomicReference<String> seen = new AtomicReference<>("");
        CountDownLatch isOver = new CountDownLatch(1);

        try (OwnedHome home = new OwnedHome(folder, (_, owner) -> {
            isRunning.countDown();
            sleepUntilInterrupted(owner);
            seen.set(begin(owner, Optional.of("entry")) ? "begun" : "refused");
            isOver.countDown();
            return 0;
        })) {
            Handover handover = home.handover();
            Thread sending = Thread.ofVirtual().start(() -> sendQuietly(handover));
            await(isRunning);
            handover.close();
            sending.join();
            await(isOver);
        }

        assertThat(seen.get()).isEqualTo("refused");
    }

    private static int copy(Conversation owner) {
        try {
            byte[] buffer = new byte[8192];
            for (int count = owner.input().read(buffer); count >= 0; count = owner.input().read(buffer)) {
                owner.output(Arrays.copyOf(buffer, count));
            }
            return 0;
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    private static int readOne(Conversation owner) {
        try {
            return owner.input().read();
        } catch (IOException lost) {
            return -2;
        }
    }

    private static boolean begin(Conversation owner, Optional<String> entry) {
        try {
            owner.begun(entry);
            return true;
        } catch (InterruptedException refused) {
            return false;
        }
    }

    private static OptionalInt runChild(Conversation owner) {
        try (Secret secret = Secret.ofUtf8(CANARY.getBytes(StandardCharsets.UTF_8))) {
            return owner.runChild(new Child(List.of("make", "test"), "OPENAI_API_KEY", secret, true));
        } catch (InterruptedException left) {
            return OptionalInt.of(-3);
        }
    }

    private static int sleepUntilInterrupted(Conversation owner) {
        try {
            new CountDownLatch(1).await();
            return 0;
        } catch (InterruptedException stopped) {
            owner.errors("stopped".getBytes(StandardCharsets.UTF_8));
            return 130;
        }
    }

    private static void sendQuietly(Handover handover) {
        try {
            handover.send(OwnedHome.command("x"), new ScriptedConversation());
        } catch (OwnershipException unsent) {
            throw new AssertionError(unsent);
        }
    }

    private static boolean isClosed(Secret secret) {
        try {
            secret.reveal();
            return false;
        } catch (IllegalStateException closed) {
            return true;
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new Random(7).nextBytes(bytes);
        return bytes;
    }
}
