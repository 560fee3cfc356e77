package org.keytally.app.fx;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Work done at once on the calling thread, for view-models tried without a toolkit.
public final class DirectTasks implements Tasks {

    private final List<Throwable> faults = new ArrayList<>();
    private boolean isFailing;

    @Override
    public <T> Running run(Callable<T> work, Consumer<? super T> then, Runnable broken) {
        try {
            then.accept(result(work));
        } catch (Exception fault) {
            faults.add(fault);
            broken.run();
        }
        return () -> {};
    }

    private <T> T result(Callable<T> work) throws Exception {
        if (isFailing) {
            throw new IllegalStateException("as the test wants it");
        }
        return work.call();
    }

    /// Whether all work breaks from now on.
    public void fail(boolean now) {
        isFailing = now;
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
