package org.keytally.app.prompt;

import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import org.keytally.app.fx.Tasks;
import org.keytally.app.prompt.markdown.Block;
import org.keytally.app.prompt.markdown.GrowingAnswer;
import org.keytally.app.words.SafeText;

/// Gathers the pieces of an answer and shows them together, at most once a frame and less often as more must be read
/// again with each; they are read beside the UI thread.
final class Pieces {

    private static final long FRAME = 16;
    /// So many characters are read in a small part of a frame.
    private static final int QUICK = 65_536;

    private final Tasks tasks;
    private final BiConsumer<String, List<Block>> show;
    private final StringBuilder held = new StringBuilder();
    private final GrowingAnswer answer = new GrowingAnswer();
    private final Object reading = new Object();
    private boolean isDue;
    private long unfinished;

    /// @param show told on the UI thread what has come, and the blocks of all
    Pieces(Tasks tasks, BiConsumer<String, List<Block>> show) {
        this.tasks = tasks;
        this.show = show;
    }

    void add(String piece) {
        if (hold(piece)) {
            tasks.show(() -> tasks.showLater(pause(), () -> tasks.run(this::flush, _ -> {})));
        }
    }

    /// Reads what is held, and shows it; beside the UI thread.
    boolean flush() {
        // Whatever was taken first is shown first.
        synchronized (reading) {
            String ready = take();
            if (ready.isEmpty()) {
                return false;
            }
            List<Block> blocks = answer.add(ready);
            left(answer.unfinished());
            tasks.show(() -> show.accept(ready, blocks));
            return true;
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
        return ready;
    }

    private synchronized void left(int characters) {
        unfinished = characters;
    }

    private synchronized Duration pause() {
        return Duration.ofMillis(FRAME * (1 + unfinished / QUICK));
    }
}
