package org.keytally.core.adapter.handover;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import org.keytally.core.domain.command.Child;
import org.keytally.core.domain.command.Conversation;
import org.keytally.core.domain.key.Secret;

/// The conversation of a command that was handed over: all it says and asks goes through the socket.
final class RemoteConversation implements Conversation {

    private static final int PIECE = 16 * 1024;

    private final Outbox outbox;
    private final Questions questions;
    private final InputStream input;

    RemoteConversation(Outbox outbox, Questions questions) {
        this.outbox = outbox;
        this.questions = questions;
        this.input = new RemoteInput(questions);
    }

    @Override
    public void output(byte[] bytes) {
        show(FrameType.OUTPUT, bytes);
    }

    @Override
    public void errors(byte[] bytes) {
        show(FrameType.ERRORS, bytes);
    }

    @Override
    public InputStream input() {
        return input;
    }

    @Override
    public Optional<String> ask(String question) {
        return line(FrameType.ASK, question).map(Frame::text);
    }

    @Override
    public Optional<Secret> askSecret(String question) {
        return line(FrameType.ASK_SECRET, question).map(answer -> {
            Secret secret = Secret.ofUtf8(answer.payload());
            answer.wipe();
            return secret;
        });
    }

    @Override
    public void begun(Optional<String> entry) throws InterruptedException {
        Fields fields = new Fields().texts(entry.stream().toList());
        if (given(questions.put(FrameType.BEGUN, fields.toBytes())).isEmpty()) {
            throw new InterruptedException("who gave the command has left or wants it no more");
        }
    }

    @Override
    public OptionalInt runChild(Child child) throws InterruptedException {
        Optional<Frame> answer = questions.put(FrameType.RUN_CHILD, ChildFormat.write(child));
        if (answer.isEmpty()) {
            throw new InterruptedException("who gave the command has left");
        }
        return given(answer).map(Frame::value).orElse(OptionalInt.empty());
    }

    private void show(FrameType type, byte[] bytes) {
        for (int from = 0; from < bytes.length; from += PIECE) {
            outbox.put(new Frame(type, 0, Arrays.copyOfRange(bytes, from, Math.min(from + PIECE, bytes.length))));
        }
    }

    private Optional<Frame> line(FrameType type, String question) {
        try {
            return given(questions.put(type, question.getBytes(StandardCharsets.UTF_8)));
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Optional<Frame> given(Optional<Frame> answer) {
        return answer.filter(frame -> frame.type() == FrameType.ANSWER);
    }
}
