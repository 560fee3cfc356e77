package org.keytally.core.adapter.handover;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import org.keytally.core.domain.command.Child;
import org.keytally.core.domain.command.Conversation;
import org.keytally.core.domain.command.Outcome;
import org.keytally.core.domain.key.Secret;

/// What the caller does for a command that runs at the owner, and what of it cannot be undone.
final class CallerSide implements AutoCloseable {

    private final Outbox outbox;
    private final Conversation conversation;
    private final LocalInput input;
    private boolean mayRepeat = true;
    private Optional<String> entry = Optional.empty();
    private OptionalInt childExit = OptionalInt.empty();

    CallerSide(Outbox outbox, Conversation conversation) {
        this.outbox = outbox;
        this.conversation = conversation;
        this.input = new LocalInput(outbox, conversation);
    }

    /// Does what the frame wants; the outcome where it is the last one.
    Optional<Outcome> take(Frame frame) throws MalformedFrameException {
        switch (frame.type()) {
            case OUTPUT -> output(frame);
            case ERRORS -> errors(frame);
            case WANT_INPUT -> wantInput(frame);
            case ASK -> answer(frame, conversation.ask(frame.text()).map(CallerSide::utf8));
            case ASK_SECRET -> answer(frame, conversation.askSecret(frame.text()).map(CallerSide::opened));
            case BEGUN -> begun(frame);
            case RUN_CHILD -> runChild(frame);
            case END -> {
                return Optional.of(ended(frame));
            }
            default -> throw new MalformedFrameException(frame.type() + " from an owner");
        }
        frame.wipe();
        return Optional.empty();
    }

    /// The outcome where the owner breaks off; a program that ran here has an exit code all the same.
    Outcome vanished() {
        return childExit.isPresent()
                ? new Outcome.Ended(childExit.getAsInt())
                : new Outcome.Vanished(mayRepeat, entry);
    }

    @Override
    public void close() {
        input.close();
    }

    private Outcome ended(Frame frame) throws MalformedFrameException {
        int exitCode = frame.value().orElseThrow(() -> new MalformedFrameException("no exit code"));
        return new Outcome.Ended(childExit.orElse(exitCode));
    }

    private void output(Frame frame) {
        mayRepeat = false;
        conversation.output(frame.payload());
    }

    private void errors(Frame frame) {
        mayRepeat = false;
        conversation.errors(frame.payload());
    }

    private void wantInput(Frame frame) throws MalformedFrameException {
        mayRepeat = false;
        int most = frame.value().orElseThrow(() -> new MalformedFrameException("no amount of input"));
        input.request(frame.number(), most);
    }

    private void begun(Frame frame) throws MalformedFrameException {
        Optional<String> named = new FieldReader(frame.payload()).texts().stream().findFirst();
        try {
            conversation.begun(named);
            mayRepeat = false;
            entry = named;
            answer(frame, Optional.of(new byte[0]));
        } catch (InterruptedException inTime) {
            Thread.currentThread().interrupt();
            answer(frame, Optional.empty());
        }
    }

    private void runChild(Frame frame) throws MalformedFrameException {
        mayRepeat = false;
        Child child = ChildFormat.read(frame.payload());
        frame.wipe();
        try (Secret _ = child.secret()) {
            childExit = conversation.runChild(child);
            answer(frame, childExit.stream().mapToObj(Frame::bytesOf).findFirst());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            answer(frame, Optional.empty());
        }
    }

    private void answer(Frame question, Optional<byte[]> answer) {
        outbox.put(answer.map(bytes -> new Frame(FrameType.ANSWER, question.number(), bytes))
                .orElseGet(() -> Frame.empty(FrameType.NO_ANSWER, question.number())));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] opened(Secret secret) {
        try (secret) {
            return secret.reveal();
        }
    }
}
