package org.keytally.app.fx;

import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.time.Duration;
import java.util.List;
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
import javafx.util.Subscription;

/// Work on virtual threads.
public final class BackgroundTasks implements Tasks {

    private final Consumer<Throwable> faults;
    private final ReadOnlyIntegerWrapper lasting = new ReadOnlyIntegerWrapper();
    private final Set<Thread> lastingThreads = ConcurrentHashMap.newKeySet();
    private Running ending = () -> {};
    private volatile boolean isOver;

    /// @param faults told on the UI thread of what nobody expected
    public BackgroundTasks(Consumer<Throwable> faults) {
        this.faults = faults;
    }

    /// How many pieces of work are under way that should not be lost; each until what came of it was taken.
    public ReadOnlyIntegerProperty lastingProperty() {
        return lasting.getReadOnlyProperty();
    }

    @Override
    public <T> Running run(Callable<T> work, Consumer<? super T> then, Runnable broken) {
        return start(work, new End<>(then, broken, () -> {}));
    }

    @Override
    public <T> Running runLasting(Callable<T> work, Consumer<? super T> then, Runnable broken) {
        show(() -> lasting.set(lasting.get() + 1));
        return start(() -> {
            lastingThreads.add(Thread.currentThread());
            try {
                return work.call();
            } finally {
                lastingThreads.remove(Thread.currentThread());
            }
        }, new End<>(then, broken, () -> lasting.set(lasting.get() - 1)));
    }

    // What follows work, on the thread of the window; the last in any case.
    private record End<T>(Consumer<? super T> then, Runnable broken, Runnable over) {}

    private <T> Running start(Callable<T> work, End<T> end) {
        AtomicBoolean isCancelled = new AtomicBoolean();
        Thread thread = Thread.ofVirtual().start(() -> work(work, isCancelled, end));
        return () -> {
            isCancelled.set(true);
            thread.interrupt();
        };
    }

    /// Stops what should not be lost, and goes on when all of it has come to its end, or after a while.
    public void endLasting(Duration patience, Runnable then) {
        ending.cancel();
        lastingThreads.forEach(Thread::interrupt);
        if (lasting.get() == 0) {
            then.run();
            return;
        }
        Runnable end = () -> {
            ending.cancel();
            then.run();
        };
        Running giveUp = showLater(patience, end);
        Subscription counting = lasting.subscribe((_, left) -> {
            if (left.intValue() == 0) {
                end.run();
            }
        });
        ending = () -> {
            giveUp.cancel();
            counting.unsubscribe();
        };
    }

    /// Stops what should not be lost and waits until it is done; from now on nobody sees what comes of any work.
    ///
    /// It is for a process that is told to end, whose window may be gone already.
    public void awaitLasting() {
        isOver = true;
        List<Thread> all = List.copyOf(lastingThreads);
        all.forEach(Thread::interrupt);
        try {
            for (Thread each : all) {
                each.join();
            }
        } catch (InterruptedException left) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void show(Runnable change) {
        if (isOver) {
            return;
        }
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
    // waits for any more; only not that it broke off because it was told to.
    private <T> void work(Callable<T> work, AtomicBoolean isCancelled, End<T> end) {
        try {
            T result = work.call();
            finish(end, () -> {
                if (!isCancelled.get()) {
                    end.then().accept(result);
                }
            });
        } catch (Throwable fault) {
            boolean isToldToGo = isCancelled.get() && isOfInterrupt(fault);
            finish(end, () -> {
                if (!isCancelled.get()) {
                    end.broken().run();
                }
                if (!isToldToGo) {
                    faults.accept(fault);
                }
            });
        }
    }

    private void finish(End<?> end, Runnable what) {
        if (isOver) {
            return;
        }
        Platform.runLater(() -> {
            try {
                what.run();
            } finally {
                end.over().run();
            }
        });
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
