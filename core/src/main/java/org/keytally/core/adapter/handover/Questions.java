package org.keytally.core.adapter.handover;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/// What the owner asked of a caller and has no answer to yet.
final class Questions {

    private record Pending(FrameType type, CompletableFuture<Optional<Frame>> answer) {}

    private final Outbox outbox;
    private final Map<Integer, Pending> pending = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private final Set<FrameType> givenUp = ConcurrentHashMap.newKeySet();
    private volatile boolean isOver;

    Questions(Outbox outbox) {
        this.outbox = outbox;
    }

    /// Asks and waits for the frame that answers; empty where the caller is gone.
    Optional<Frame> put(FrameType type, byte[] payload) throws InterruptedException {
        Frame question = new Frame(type, numbers.incrementAndGet(), payload);
        CompletableFuture<Optional<Frame>> answer = new CompletableFuture<>();
        pending.put(question.number(), new Pending(type, answer));
        try {
            ask(question);
            return answer.get();
        } catch (ExecutionException impossible) {
            throw new AssertionError(impossible);
        } finally {
            pending.remove(question.number());
        }
    }

    /// Takes an answer; one that comes too late is wiped.
    void answer(Frame frame) {
        Pending question = pending.remove(frame.number());
        if (question == null || !question.answer().complete(Optional.of(frame))) {
            frame.wipe();
        }
    }

    /// Answers the questions of a type, open and to come, with `NO_ANSWER` in the caller's place.
    void giveUp(FrameType type) {
        givenUp.add(type);
        pending.forEach((number, question) -> {
            if (question.type() == type) {
                question.answer().complete(Optional.of(Frame.empty(FrameType.NO_ANSWER, number)));
            }
        });
    }

    /// The caller is gone: nobody waits any longer.
    void over() {
        isOver = true;
        pending.values().forEach(question -> question.answer().complete(Optional.empty()));
    }

    private void ask(Frame question) throws InterruptedException {
        if (Thread.interrupted()) {
            question.wipe();
            throw new InterruptedException();
        }
        outbox.put(question);
        if (givenUp.contains(question.type())) {
            giveUp(question.type());
        }
        if (isOver) {
            over();
        }
    }
}
