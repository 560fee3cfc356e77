package org.keytally.app.organisation.vault;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.keytally.app.fx.Running;
import org.keytally.app.fx.Tasks;

/// Does work at once, and shows what came of it when a test wants it.
final class HeldTasks implements Tasks {

    private final Deque<Runnable> answers = new ArrayDeque<>();

    void showFirst() {
        answers.removeFirst().run();
    }

    void showLast() {
        answers.removeLast().run();
    }

    @Override
    public <T> Running run(Callable<T> work, Consumer<? super T> then, Runnable broken) {
        try {
            T done = work.call();
            answers.add(() -> then.accept(done));
        } catch (Exception fault) {
            throw new AssertionError(fault);
        }
        return () -> {};
    }

    @Override
    public <T> Running runLasting(Callable<T> work, Consumer<? super T> then, Runnable broken) {
        return run(work, then, broken);
    }

    @Override
    public void show(Runnable change) {
        answers.add(change);
    }

    @Override
    public Running showLater(Duration wait, Runnable change) {
        answers.add(change);
        return () -> {};
    }
}
