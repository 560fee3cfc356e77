package org.keytally.core.adapter.database;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.keytally.core.domain.ledger.LedgerException;

// Work on the database, done where no interrupt of whoever asks can reach it: one in the midst of it would close the
// file of everybody.
final class Undisturbed {

    private volatile boolean isLeft;

    interface Work<T> {
        T work() throws IndexException, LedgerException;
    }

    // Whether the one who waits was told to go.
    boolean isLeft() {
        return isLeft;
    }

    <T> T run(Work<T> work) throws IndexException, LedgerException {
        FutureTask<T> task = new FutureTask<>(work::work);
        Thread.startVirtualThread(task);
        try {
            return await(task);
        } catch (ExecutionException failed) {
            throw cause(failed);
        } finally {
            if (isLeft) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private <T> T await(FutureTask<T> task) throws ExecutionException {
        while (true) {
            try {
                return task.get();
            } catch (InterruptedException leaves) {
                isLeft = true;
            }
        }
    }

    private static LedgerException cause(ExecutionException failed) throws IndexException {
        return switch (failed.getCause()) {
            case LedgerException known -> known;
            case IndexException fault -> throw fault;
            case Error error -> throw error;
            case RuntimeException fault -> throw fault;
            case null, default -> throw new IllegalStateException(failed);
        };
    }
}
