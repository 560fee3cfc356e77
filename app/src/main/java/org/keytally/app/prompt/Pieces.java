package org.keytally.app.prompt;

import java.time.Duration;
import java.util.function.Consumer;
import org.keytally.app.fx.Tasks;
import org.keytally.app.words.SafeText;

/// Gathers the pieces of an answer and shows them together, at most once a frame and less often as the answer grows.
final class Pieces {

    private static final long FRAME = 16;
    /// An answer of so many characters is read anew in a small part of a frame.
    private static final int QUICK = 4_096;

    private final Tasks tasks;
    private final Consumer<String> show;
    private final StringBuilder held = new StringBuilder();
    private long shown;
    private boolean isDue;

    /// @param show told on the UI thread
    Pieces(Tasks tasks, Consumer<String> show) {
        this.tasks = tasks;
        this.show = show;
    }

    void add(String piece) {
        if (hold(piece)) {
            tasks.show(() -> tasks.showLater(pause(), this::flush));
        }
    }

    /// Shows what is held; on the UI thread.
    void flush() {
        String ready = take();
        if (!ready.isEmpty()) {
            show.accept(ready);
        }
    }

    private synchronized boolean hold(String piece) {
        held.append(SafeText.stripped(piece));
        boolean isFirst = !isDue && !held.isEmpty();
        isDue = isDue || isFirst;
        return isFirst;
    }

    // A character may come in two halves, and is shown when it is whole.
    private synchronized String take() {
        isDue = false;
        int end = held.length();
        if (end > 0 && Character.isHighSurrogate(held.charAt(end - 1))) {
            end--;
        }
        String ready = held.substring(0, end);
        held.delete(0, end);
        shown += end;
        return ready;
    }

    private synchronized Duration pause() {
        return Duration.ofMillis(FRAME * (1 + shown / QUICK));
    }
}
