package org.keytally.app.fx;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Work done at once on the calling thread, for view-models tried without a toolkit.
public final class DirectTasks implements Tasks {

    private final List<Throwable> faults = new ArrayList<>();

    @Override
    public <T> Running run(Callable<T> work, Consumer<? super T> then, Runnable broken) {
        try {
            then.accept(work.call());
        } catch (Exception fault) {
            faults.add(fault);
            broken.run();
        }
        return () -> {};
    }

    @Override
    public <T> Running runLasting(Callable<T> work, Consumer<? super T> then, Runnable broken) {
        return run(work, then, broken);
    }

    @Override
    public void show(Runnable change) {
        change.run();
    }

    @Override
    public Running showLater(Duration wait, Runnable change) {
        change.run();
        return () -> {};
    }

    /// What went wrong in the work.
    public List<Throwable> faults() {
        return faults;
    }
}
