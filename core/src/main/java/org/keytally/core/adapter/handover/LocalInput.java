package org.keytally.core.adapter.handover;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.keytally.core.domain.command.Conversation;

/// The caller's standard input on its way to the owner, read when the owner wants it.
///
/// It has a thread of its own, started when first wanted: reading may last for ever, and output has to go on meanwhile.
final class LocalInput implements AutoCloseable {

    private record Request(int number, int most) {}

    private static final int PIECE = 16 * 1024;

    private final Outbox outbox;
    private final Conversation conversation;
    private final BlockingQueue<Request> requests = new LinkedBlockingQueue<>();
    private Optional<Thread> thread = Optional.empty();

    LocalInput(Outbox outbox, Conversation conversation) {
        this.outbox = outbox;
        this.conversation = conversation;
    }

    void request(int number, int most) {
        requests.add(new Request(number, Math.clamp(most, 1, PIECE)));
        if (thread.isEmpty()) {
            thread = Optional.of(Thread.ofPlatform().daemon().name("handover-input").start(this::run));
        }
    }

    @Override
    public void close() {
        thread.ifPresent(Thread::interrupt);
    }

    private void run() {
        try {
            while (true) {
                outbox.put(read(requests.take()));
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private Frame read(Request request) {
        byte[] bytes = new byte[request.most()];
        try {
            int count = conversation.input().read(bytes, 0, bytes.length);
            return count < 0
                    ? Frame.empty(FrameType.NO_ANSWER, request.number())
                    : new Frame(FrameType.ANSWER, request.number(), Arrays.copyOf(bytes, count));
        } catch (IOException unreadable) {
            return Frame.empty(FrameType.FAILED, request.number());
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }
}
