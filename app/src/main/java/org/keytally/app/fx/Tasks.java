package org.keytally.app.fx;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Work beside the UI thread that comes back to it; what goes wrong in it is shown by the window, once.
public interface Tasks {

    /// Runs the work, then shows its result on the UI thread.
    default <T> Running run(Callable<T> work, Consumer<? super T> then) {
        return run(work, then, () -> {});
    }

    /// The same, and says on the UI thread where the work broke, so that nobody waits for it any longer.
    <T> Running run(Callable<T> work, Consumer<? super T> then, Runnable broken);

    /// The same for work that a person would not want to lose by closing the window.
    <T> Running runLasting(Callable<T> work, Consumer<? super T> then, Runnable broken);

    /// Changes what is shown, from any thread.
    void show(Runnable change);

    /// Changes what is shown after a while, unless it is given up before.
    Running showLater(Duration wait, Runnable change);
}
