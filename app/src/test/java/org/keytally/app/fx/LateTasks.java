package org.keytally.app.fx;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Work done at once whose result comes when a test wants it, in the order the test wants.
public final class LateTasks implements Tasks {

    private final List<Runnable> results = new ArrayList<>();
    private final List<Runnable> later = new ArrayList<>();

    /// How many results are on their way.
    public int waiting() {
        return results.size();
    }

    /// Lets the result come that was begun so many before the others.
    public void come(int which) {
        results.remove(which).run();
    }

    /// Lets all come in the order in which they were begun, and those that come of them.
    public void comeAll() {
        while (!results.isEmpty()) {
            come(0);
        }
    }

    /// Lets all come, what was begun last first.
    public void comeBackwards() {
        while (!results.isEmpty()) {
            come(results.size() - 1);
        }
    }

    /// Lets the time pass for which something was put off.
    public void elapse() {
        List<Runnable> now = List.copyOf(later);
        later.clear();
        now.forEach(Runnable::run);
    }

    @Override
    public <T> Running run(Callable<T> work, Consumer<? super T> then, Runnable broken) {
        Runnable result = result(work, then, broken);
        results.add(result);
        return () -> results.remove(result);
    }

    private static <T> Runnable result(Callable<T> work, Consumer<? super T> then, Runnable broken) {
        try {
            T done = work.call();
            return () -> then.accept(done);
        } catch (Exception fault) {
            return broken;
        }
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
        later.add(change);
        return () -> later.remove(change);
    }
}
