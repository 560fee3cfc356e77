package org.keytally.core.adapter.handover;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/// The few frames that have arrived from the owner, and the thread of its own that reads them.
///
/// A thread that may be interrupted cannot read itself: the interrupt would close the channel.
final class Inbox implements Runnable {

    private static final int CAPACITY = 16;

    private final FrameReader reader;
    private final BlockingQueue<Optional<Frame>> arrived = new ArrayBlockingQueue<>(CAPACITY);
    private volatile boolean isClosed;

    Inbox(SocketChannel channel) {
        this.reader = new FrameReader(channel);
    }

    /// The next frame; empty where the owner has gone.
    Optional<Frame> take() throws InterruptedException {
        return arrived.take();
    }

    /// The next frame within a time; empty where it did not come or the owner has gone.
    Optional<Frame> take(Duration limit) throws InterruptedException {
        Optional<Frame> frame = arrived.poll(limit.toNanos(), TimeUnit.NANOSECONDS);
        return frame == null ? Optional.empty() : frame;
    }

    /// Drops what has arrived; who waits here is told that the owner has gone, once the channel is closed.
    void close() {
        isClosed = true;
        List<Optional<Frame>> dropped = new ArrayList<>();
        arrived.drainTo(dropped);
        dropped.forEach(frame -> frame.ifPresent(Frame::wipe));
        // The reader's own last word may be among what was dropped.
        arrived.offer(Optional.empty());
    }

    @Override
    public void run() {
        try {
            Optional<Frame> frame = next();
            while (frame.isPresent() && !isClosed) {
                arrived.put(frame);
                frame = next();
            }
            arrived.put(Optional.empty());
        } catch (InterruptedException nobodyTakes) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<Frame> next() {
        try {
            return reader.read();
        } catch (IOException gone) {
            // An owner that speaks nonsense or breaks off is as good as gone.
            return Optional.empty();
        }
    }
}
