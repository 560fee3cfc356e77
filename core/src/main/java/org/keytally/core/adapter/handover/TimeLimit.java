package org.keytally.core.adapter.handover;

import java.nio.channels.Channel;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// A bound on what is read from a channel: the channel is closed when it passes.
final class TimeLimit implements AutoCloseable {

    private final CountDownLatch kept = new CountDownLatch(1);

    TimeLimit(Channel channel, Duration limit) {
        Thread.ofVirtual().name("handover-limit").start(() -> guard(channel, limit));
    }

    @Override
    public void close() {
        kept.countDown();
    }

    private void guard(Channel channel, Duration limit) {
        try {
            if (!kept.await(limit.toNanos(), TimeUnit.NANOSECONDS)) {
                Closing.quietly(channel);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
