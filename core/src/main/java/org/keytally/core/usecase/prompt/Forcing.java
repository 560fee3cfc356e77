package org.keytally.core.usecase.prompt;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.keytally.core.domain.ledger.Ledger;
import org.keytally.core.domain.ledger.LedgerException;

/// Makes intents safe against a loss of power while the provider thinks, on one thread that goes when nothing is sent.
public final class Forcing implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 10;

    private final Ledger ledger;
    private final ThreadPoolExecutor thread;

    public Forcing(Ledger ledger) {
        this.ledger = ledger;
        this.thread = new ThreadPoolExecutor(
                1,
                1,
                PATIENCE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name("intents").factory());
        thread.allowCoreThreadTimeOut(true);
    }

    /// Begins; whoever needs to know how it ended makes the book safe again, which is then done sooner.
    void begin() {
        // One that waits for the disk will cover what is booked until its turn comes.
        if (thread.getQueue().isEmpty()) {
            thread.execute(this::force);
        }
    }

    private void force() {
        try {
            ledger.secure();
        } catch (LedgerException told) {
            // The force of the settlement fails as well, and of that one the answer tells.
        }
    }

    /// Waits for what was begun; to be called while the book is still open.
    @Override
    public void close() {
        thread.shutdown();
        boolean isInterrupted = Thread.interrupted();
        try {
            boolean _ = thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            isInterrupted = true;
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
