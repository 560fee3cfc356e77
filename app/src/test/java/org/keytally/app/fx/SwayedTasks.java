package org.keytally.app.fx;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Work on virtual threads as in the window, which a test holds up or lets fail.
public final class SwayedTasks implements Tasks {

    /// What becomes of work that is begun.
    public enum Fate {
        DONE,
        HELD,
        FAILS
    }

    private final Tasks real = new BackgroundTasks(_ -> {});
    private Fate fate = Fate.DONE;

    public void sway(Fate now) {
        fate = now;
    }

    @Override
    public <T> Running run(Callable<T> work, Consumer<? super T> then, Runnable broken) {
        return switch (fate) {
            case DONE -> real.run(work, then, broken);
            case HELD -> () -> {};
            case FAILS -> real.run(() -> {
                throw new IllegalStateException("as the test wants it");
            }, then, broken);
        };
    }

    @Override
    public <T> Running runLasting(Callable<T> work, Consumer<? super T> then, Runnable broken) {
        return run(work, then, broken);
    }

    @Override
    public void show(Runnable change) {
        real.show(change);
    }

    @Override
    public Running showLater(Duration wait, Runnable change) {
        return real.showLater(wait, change);
    }
}
