package org.keytally.core.adapter.handover;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// The few frames that wait to leave, and the thread of its own that writes them.
///
/// Nobody else may write: an interrupt of a thread that writes closes the channel. Waiting here ignores interrupts, so
/// that an interrupted command can still say so.
final class Outbox implements Runnable {

    private static final int CAPACITY = 16;

    private final SocketChannel channel;
    private final FrameWriter writer;
    private final Deque<Frame> waiting = new ArrayDeque<>(CAPACITY);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean isFinished;
    private boolean isAbandoned;
    private boolean isWriting;
    private long writingSince;

    Outbox(SocketChannel channel) {
        this.channel = channel;
        this.writer = new FrameWriter(channel);
    }

    /// Adds a frame; waits while the other side does not read, and drops it where the other side is gone.
    void put(Frame frame) {
        lock.lock();
        try {
            while (waiting.size() == CAPACITY && !isAbandoned) {
                changed.awaitUninterruptibly();
            }
            if (isFinished || isAbandoned) {
                frame.wipe();
                return;
            }
            waiting.add(frame);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Takes no more, and waits until all before it has left or can not leave.
    void finish() {
        lock.lock();
        try {
            isFinished = true;
            changed.signalAll();
            while (!isAbandoned && (isWriting || !waiting.isEmpty())) {
                changed.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    /// Drops what waits and lets everybody go who waits for it.
    void abandon() {
        lock.lock();
        try {
            isAbandoned = true;
            waiting.forEach(Frame::wipe);
            waiting.clear();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Whether one frame has been on its way for longer than that.
    boolean isStalledFor(Duration limit) {
        lock.lock();
        try {
            return isWriting && System.nanoTime() - writingSince > limit.toNanos();
        } finally {
            lock.unlock();
        }
    }

    /// Writes until finished or abandoned.
    @Override
    public void run() {
        try {
            Optional<Frame> next = take();
            while (next.isPresent()) {
                writer.write(next.get());
                next = take();
            }
        } catch (IOException gone) {
            // Who reads the channel learns of this by its end, and decides.
            abandon();
            Closing.quietly(channel);
        }
    }

    private Optional<Frame> take() {
        lock.lock();
        try {
            isWriting = false;
            changed.signalAll();
            while (waiting.isEmpty() && !isFinished && !isAbandoned) {
                changed.awaitUninterruptibly();
            }
            isWriting = !waiting.isEmpty();
            writingSince = System.nanoTime();
            return Optional.ofNullable(waiting.poll());
        } finally {
            lock.unlock();
        }
    }
}
