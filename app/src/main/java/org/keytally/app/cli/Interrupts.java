package org.keytally.app.cli;

import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/// Lets a command that is interrupted from outside come to its end: what was answered so far is booked and said.
final class Interrupts {

    // Longer than any command needs to let go of a provider and to book it.
    private static final int PATIENCE_SECONDS = 5;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final PrintStream out;
    private volatile int code;

    Interrupts(PrintStream out) {
        this.out = out;
    }

    /// Runs a command, whose thread is interrupted where the process is asked to end meanwhile.
    int during(IntSupplier command) {
        Thread here = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("interrupts").unstarted(() -> end(here)));
        code = command.getAsInt();
        ended.countDown();
        return code;
    }

    private void end(Thread command) {
        if (ended.getCount() == 0) {
            return;
        }
        command.interrupt();
        try {
            if (ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                out.flush();
                // The exit code is that of the command, which a process that ends by a signal does not give.
                Runtime.getRuntime().halt(code);
            }
        } catch (InterruptedException left) {
            Thread.currentThread().interrupt();
        }
    }
}
