package org.keytally.app.shell;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import org.keytally.app.fx.BackgroundTasks;
import org.keytally.app.fx.Dialogs;
import org.keytally.app.words.Words;

/// What would be lost with the content of the window, and the question before it is.
///
/// @param isHeld whether a screen holds what can be had nowhere else
/// @param answers how many answers that were paid are here and nowhere else
record Closing(
        BackgroundTasks tasks, Dialogs dialogs, Words words, BooleanSupplier isHeld, IntSupplier answers) {

    // What a stopped prompt has cost is booked in a moment; a disk that hangs must not hold the window.
    private static final Duration STOPPING = Duration.ofSeconds(10);

    boolean losesSomething() {
        return isUnderWay() || isHeld.getAsBoolean();
    }

    /// Whether a person is asked first, because something would be lost.
    boolean asks(Runnable close) {
        if (isUnderWay()) {
            String held = isHeld.getAsBoolean() ? " " + words.of("frame.held.text") : "";
            dialogs.ask(words.of("frame.close.title"), words.of("frame.close.text") + held,
                    words.of("frame.close.verb"), () -> end(answers.getAsInt(), close));
            return true;
        }
        if (isHeld.getAsBoolean()) {
            askWhetherItMayGo(close);
            return true;
        }
        return false;
    }

    private void end(int before, Runnable close) {
        tasks.endLasting(STOPPING, () -> {
            // Of what came meanwhile nobody was asked.
            if (answers.getAsInt() > before) {
                askWhetherItMayGo(close);
            } else {
                close.run();
            }
        });
    }

    private void askWhetherItMayGo(Runnable close) {
        dialogs.ask(words.of("frame.held.title"), words.of("frame.held.text"), words.of("frame.held.verb"), close);
    }

    private boolean isUnderWay() {
        return tasks.lastingProperty().get() > 0;
    }
}
