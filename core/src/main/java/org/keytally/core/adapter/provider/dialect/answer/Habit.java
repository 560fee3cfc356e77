package org.keytally.core.adapter.provider.dialect.answer;

import java.util.Arrays;
import java.util.Optional;
import org.keytally.core.adapter.provider.dialect.event.Marks;
import org.keytally.core.adapter.provider.dialect.event.Overrun;

/// What a stream was found to repeat.
final class Habit {

    /// A stream that never repeats itself is not studied for long.
    private static final int PATIENCE = 32;

    private static final int LONGEST = 4_096;

    private Optional<Marks> marks = Optional.empty();
    private Optional<Skeleton> skeleton = Optional.empty();
    private int patience = PATIENCE;
    private boolean hasBegun;

    /// Where the next event is to be marked, while that is worth the while; the first one may be the only one.
    Optional<Marks> marks() {
        if (!hasBegun || patience == 0) {
            return Optional.empty();
        }
        if (marks.isEmpty()) {
            marks = Optional.of(new Marks());
        }
        marks.get().clear();
        return marks;
    }

    boolean takes(byte[] bytes, int from, int to, AnswerDraft answer) throws Overrun {
        if (skeleton.isEmpty() || !skeleton.get().takes(bytes, from, to, answer)) {
            return false;
        }
        patience = PATIENCE;
        return true;
    }

    /// Learns from an event that was read. What came between must not be skipped, so an event of another kind ends
    /// the habit.
    void learn(byte[] bytes, int from, int to, AnswerDraft answer) {
        if (!hasBegun || patience == 0) {
            hasBegun = true;
            skeleton = Optional.empty();
            return;
        }
        patience--;
        skeleton = marks.filter(made -> to - from <= LONGEST
                && made.areClear()
                && answer.addedOnly(made.pieceText())
                && !answer.error().isThere())
                .flatMap(made -> Skeleton.of(Arrays.copyOfRange(bytes, from, to), made, answer.addedReasoning(),
                        skeleton));
    }
}
