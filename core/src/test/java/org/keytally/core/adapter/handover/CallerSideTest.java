package org.keytally.core.adapter.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.command.Child;
import org.keytally.core.domain.command.Outcome;
import org.keytally.core.domain.command.ScriptedConversation;
import org.keytally.core.domain.key.Secret;

final class CallerSideTest {

    private final ScriptedConversation conversation = ScriptedConversation.starting(_ -> OptionalInt.of(5));
    private SocketChannel unconnected;
    private CallerSide caller;

    @BeforeEach
    void listen() throws IOException {
        unconnected = SocketChannel.open();
        caller = new CallerSide(new Outbox(unconnected), conversation);
    }

    @AfterEach
    void hangUp() throws IOException {
        caller.close();
        unconnected.close();
    }

    @Test
    void mayRepeatWhatWasOnlyAskedAbout() throws MalformedFrameException {
        caller.take(Frame.empty(FrameType.ASK, 1));
        caller.take(Frame.empty(FrameType.ASK_SECRET, 2));

        assertThat(caller.vanished()).isEqualTo(new Outcome.Vanished(true, Optional.empty()));
    }

    @Test
    void repeatsNothingThatShowedSomething() throws MalformedFrameException {
        caller.take(Frame.empty(FrameType.OUTPUT, 0));

        assertThat(caller.vanished()).isEqualTo(new Outcome.Vanished(false, Optional.empty()));
    }

    @Test
    void repeatsNothingThatGaveANotice() throws MalformedFrameException {
        caller.take(Frame.empty(FrameType.ERRORS, 0));

        assertThat(caller.vanished()).isEqualTo(new Outcome.Vanished(false, Optional.empty()));
    }

    @Test
    void repeatsNothingThatTookInput() throws MalformedFrameException {
        caller.take(Frame.ofNumber(FrameType.WANT_INPUT, 1, 10));

        assertThat(caller.vanished()).isEqualTo(new Outcome.Vanished(false, Optional.empty()));
    }

    @Test
    void repeatsNothingThatHasBegunAndNamesTheEntry() throws MalformedFrameException {
        caller.take(new Frame(FrameType.BEGUN, 1, new Fields().texts(List.of("entry-1")).toBytes()));

        assertThat(caller.vanished()).isEqualTo(new Outcome.Vanished(false, Optional.of("entry-1")));
    }

    @Test
    void isToldOfNoBeginningWhenInterruptedInTime() throws MalformedFrameException {
        Thread.currentThread().interrupt();

        caller.take(new Frame(FrameType.BEGUN, 1, new Fields().texts(List.of("entry-1")).toBytes()));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(caller.vanished()).isEqualTo(new Outcome.Vanished(true, Optional.empty()));
    }

    @Test
    void endsWithTheExitCodeOfItsChildWhateverBecomesOfTheOwner() throws MalformedFrameException {
        byte[] characters = "KTCANARYk7Qw9Zp2Xv4T-caller".getBytes(StandardCharsets.UTF_8);
        try (Secret secret = Secret.ofUtf8(characters)) {
            byte[] child = ChildFormat.write(new Child(List.of("make"), "KEY", secret, false));
            caller.take(new Frame(FrameType.RUN_CHILD, 1, child));
        }

        assertThat(caller.vanished()).isEqualTo(new Outcome.Ended(5));
        assertThat(caller.take(Frame.ofNumber(FrameType.END, 0, 0))).contains(new Outcome.Ended(5));
    }

    @Test
    void refusesWhatNoOwnerSays() {
        assertThatThrownBy(() -> caller.take(Frame.empty(FrameType.COMMAND, 0)))
                .isInstanceOf(MalformedFrameException.class);
    }
}
