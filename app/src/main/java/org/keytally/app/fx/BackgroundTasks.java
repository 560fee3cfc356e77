package org.keytally.app.fx;

import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/// Work on virtual threads.
public final class BackgroundTasks implements Tasks {

    private final Consumer<Throwable> faults;
    private final ReadOnlyIntegerWrapper lasting = new ReadOnlyIntegerWrapper();
    private final Set<Thread> lastingThreads = ConcurrentHashMap.newKeySet();

    /// @param faults told on the UI thread of what nobody expected
    public BackgroundTasks(Consumer<Throwable> faults) {
        this.faults = faults;
    }

    /// How many pieces of work are under way that should not be lost.
    public ReadOnlyIntegerProperty lastingProperty() {
        return lasting.getReadOnlyProperty();
    }

    @Override
    public <T> Running run(Callable<T> work, Consumer<? super T> then, Runnable broken) {
        AtomicBoolean isCancelled = new AtomicBoolean();
        Thread thread = Thread.ofVirtual().start(() -> work(work, isCancelled, then, broken));
        return () -> {
            isCancelled.set(true);
            thread.interrupt();
        };
    }

    @Override
    public <T> Running runLasting(Callable<T> work, Consumer<? super T> then, Runnable broken) {
        show(() -> lasting.set(lasting.get() + 1));
        return run(() -> {
            lastingThreads.add(Thread.currentThread());
            try {
                return work.call();
            } finally {
                lastingThreads.remove(Thread.currentThread());
                show(() -> lasting.set(lasting.get() - 1));
            }
        }, then, broken);
    }

    /// Stops what should not be lost, and goes on when all of it has come to its end, or after a while.
    public void endLasting(Duration patience, Runnable then) {
        Running giveUp = showLater(patience, then);
        lastingThreads.forEach(Thread::interrupt);
        Runnable end = () -> {
            giveUp.cancel();
            then.run();
        };
        if (lasting.get() == 0) {
            end.run();
            return;
        }
        lasting.addListener((_, _, left) -> {
            if (left.intValue() == 0) {
                end.run();
            }
        });
    }

    @Override
    public void show(Runnable change) {
        if (Platform.isFxApplicationThread()) {
            change.run();
            return;
        }
        Platform.runLater(change);
    }

    @Override
    public Running showLater(Duration wait, Runnable change) {
        PauseTransition pause = new PauseTransition(javafx.util.Duration.millis((double) wait.toMillis()));
        pause.setOnFinished(_ -> change.run());
        pause.play();
        return pause::stop;
    }

    // Whatever goes wrong is to be seen, an error of the machine no less than one of ours, and also in work that nobody
    // waits
    // for any more; only not that it broke off because it was told to.
    private <T> void work(Callable<T> work, AtomicBoolean isCancelled, Consumer<? super T> then, Runnable broken) {
        try {
            T result = work.call();
            Platform.runLater(() -> {
                if (!isCancelled.get()) {
                    then.accept(result);
                }
            });
        } catch (Throwable fault) {
            if (isCancelled.get() && isOfInterrupt(fault)) {
                return;
            }
            Platform.runLater(() -> {
                if (!isCancelled.get()) {
                    broken.run();
                }
                faults.accept(fault);
            });
        }
    }

    // The interrupt has many names on its way up; where it lost its own, the thread is still marked by it.
    private static boolean isOfInterrupt(Throwable fault) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause).anyMatch(BackgroundTasks::isInterrupt)
                || (fault instanceof Exception && Thread.currentThread().isInterrupted());
    }

    private static boolean isInterrupt(Throwable fault) {
        return fault instanceof InterruptedException
                || fault instanceof InterruptedIOException
                || fault instanceof ClosedByInterruptException;
    }
}
