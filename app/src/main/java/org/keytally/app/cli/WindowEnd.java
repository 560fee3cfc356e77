package org.keytally.app.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.IntSupplier;
import org.keytally.app.cli.desk.ExitCode;

/// Lets a window that is told from outside to end do so quietly: what is under way comes to its end, and is booked.
final class WindowEnd {

    // Longer than it takes to let go of a provider and to book it; who ends a desktop waits not much longer.
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Runnable end;
    private volatile boolean isOver;

    /// @param end ends what is under way
    WindowEnd(Runnable end) {
        this.end = end;
    }

    /// Shows a window, whose process may be told to end meanwhile.
    int during(IntSupplier window) {
        try {
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("end of the window").unstarted(this::run));
        } catch (IllegalStateException ending) {
            // Told to end before there was anything to show.
            return ExitCode.DONE;
        }
        try {
            return window.getAsInt();
        } finally {
            isOver = true;
        }
    }

    private void run() {
        if (isOver) {
            return;
        }
        // JavaFX that was still starting complains of a process that ends, to nobody who could do anything about it.
        System.setErr(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        // A disk or a keychain that hangs must not hold the process.
        Thread ending = Thread.ofPlatform().daemon().name("ending").start(end);
        try {
            ending.join(PATIENCE);
        } catch (InterruptedException left) {
            Thread.currentThread().interrupt();
        }
    }
}
