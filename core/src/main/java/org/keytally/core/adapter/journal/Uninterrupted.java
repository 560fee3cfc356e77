package org.keytally.core.adapter.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// Work on a channel, done where no interrupt of the caller can reach and close it.
interface Uninterrupted {

    void work() throws IOException;

    static void run(Uninterrupted task) throws IOException {
        try {
            CompletableFuture.runAsync(() -> perform(task), Thread::startVirtualThread).join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof UncheckedIOException fault) {
                throw new IOException(fault.getCause());
            }
            throw failed;
        }
    }

    private static void perform(Uninterrupted task) {
        try {
            task.work();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
