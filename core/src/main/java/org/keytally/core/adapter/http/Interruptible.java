package org.keytally.core.adapter.http;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import okhttp3.Call;

/// An exchange that ends when the thread that waits for it is interrupted.
final class Interruptible {

    /// What is done on the line.
    interface Work {
        void run() throws HttpException;
    }

    private final Call call;
    private volatile boolean isGivenUp;

    Interruptible(Call call) {
        this.call = call;
    }

    /// Whether somebody wanted it to end; a call that took too long is cancelled too, but by itself.
    boolean isStopped() {
        return isGivenUp || Thread.currentThread().isInterrupted();
    }

    // A socket wakes an interrupted virtual thread by itself; a platform thread has to wait beside it.
    void run(Work work) throws HttpException {
        if (Thread.currentThread().isVirtual()) {
            work.run();
            return;
        }
        FutureTask<Void> task = new FutureTask<>(() -> {
            work.run();
            return null;
        });
        Thread.ofPlatform().daemon().name("exchange").start(task);
        await(task);
    }

    private void await(FutureTask<Void> task) throws HttpException {
        boolean isInterrupted = false;
        try {
            while (true) {
                try {
                    task.get();
                    return;
                } catch (InterruptedException stop) {
                    isInterrupted = true;
                    isGivenUp = true;
                    call.cancel();
                }
            }
        } catch (ExecutionException failed) {
            throw cause(failed);
        } finally {
            if (isInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static HttpException cause(ExecutionException failed) {
        return switch (failed.getCause()) {
            case HttpException known -> known;
            case Error error -> throw error;
            case RuntimeException fault -> throw fault;
            case null, default -> throw new IllegalStateException(failed);
        };
    }
}
