package org.keytally.core.adapter.handover;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.keytally.core.domain.command.Command;
import org.keytally.core.domain.command.CommandRunner;

/// One caller at the owner's socket, from the greeting to the exit code; nothing it does touches another.
final class OwnerConnection {

    private final SocketChannel channel;
    private final Admission admission;
    private final CommandRunner runner;
    private final Limits limits;
    private final FrameReader reader;
    private final Outbox outbox;
    private final Questions questions;
    private final CountDownLatch hungUp = new CountDownLatch(1);
    private volatile Optional<RunningCommand> running = Optional.empty();

    OwnerConnection(SocketChannel channel, Admission admission, CommandRunner runner, Limits limits) {
        this.channel = channel;
        this.admission = admission;
        this.runner = runner;
        this.limits = limits;
        this.reader = new FrameReader(channel);
        this.outbox = new Outbox(channel);
        this.questions = new Questions(outbox);
    }

    /// Serves the caller until it hangs up.
    void serve() throws IOException {
        FrameWriter writer = new FrameWriter(channel);
        if (!isGreeted(writer)) {
            return;
        }
        if (!admission.enter(this)) {
            writer.write(Frame.empty(FrameType.LEAVING, 0));
            awaitHangUp();
            return;
        }
        if (admission.isLeaving()) {
            letGo();
        }
        Optional<Command> command = Optional.empty();
        try {
            writer.write(Frame.ofNumber(FrameType.WELCOME, 0, Greeting.PROTOCOL));
            command = command();
        } finally {
            if (command.isEmpty()) {
                admission.exit(this);
            }
        }
        if (command.isPresent()) {
            converse(command.get());
        }
    }

    /// Goes on without the programs that were started for the caller.
    void letGo() {
        questions.giveUp(FrameType.RUN_CHILD);
    }

    void interrupt() {
        running.ifPresent(RunningCommand::interrupt);
    }

    void cutIfStalled() {
        if (outbox.isStalledFor(limits.stall())) {
            Closing.quietly(channel);
        }
    }

    private boolean isGreeted(FrameWriter writer) throws IOException {
        try (TimeLimit _ = new TimeLimit(channel, limits.greeting())) {
            Optional<Frame> hello = reader.read();
            if (hello.isEmpty()) {
                return false;
            }
            if (!Greeting.isOurs(hello.get())) {
                writer.write(Frame.ofNumber(FrameType.OTHER_VERSION, 0, Greeting.PROTOCOL));
                return false;
            }
            return true;
        }
    }

    private Optional<Command> command() throws IOException {
        try (TimeLimit _ = new TimeLimit(channel, limits.greeting())) {
            Optional<Frame> frame = reader.read();
            if (frame.isEmpty()) {
                return Optional.empty();
            }
            if (frame.get().type() != FrameType.COMMAND) {
                throw new MalformedFrameException(frame.get().type() + " where a command was due");
            }
            Command command = CommandFormat.read(frame.get().payload());
            frame.get().wipe();
            return Optional.of(command);
        }
    }

    private void converse(Command command) throws IOException {
        Thread.ofVirtual().name("handover-writer").start(outbox);
        RunningCommand started =
                new RunningCommand(runner, command, new RemoteConversation(outbox, questions), this::ended);
        running = Optional.of(started);
        started.start();
        try {
            Optional<Frame> frame = reader.read();
            while (frame.isPresent()) {
                take(frame.get());
                frame = reader.read();
            }
        } finally {
            questions.over();
            outbox.abandon();
            started.interrupt();
            hungUp.countDown();
        }
    }

    private void take(Frame frame) throws MalformedFrameException {
        switch (frame.type()) {
            case INTERRUPT -> interrupt();
            case ANSWER, NO_ANSWER, FAILED -> questions.answer(frame);
            default -> throw new MalformedFrameException(frame.type() + " while a command runs");
        }
    }

    private void ended(int exitCode) {
        outbox.put(Frame.ofNumber(FrameType.END, 0, exitCode));
        outbox.finish();
        admission.exit(this);
        try {
            // The caller hangs up when it has read all; closing before could take its last bytes away.
            hungUp.await(limits.farewell().toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        Closing.quietly(channel);
    }

    private void awaitHangUp() throws IOException {
        while (reader.read().isPresent()) {
            // What it says is not listened to any more.
        }
    }
}
