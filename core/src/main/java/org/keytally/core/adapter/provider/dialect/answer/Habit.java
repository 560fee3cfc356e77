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

    private final Marks marks = new Marks();
    private Optional<Skeleton> skeleton = Optional.empty();
    private int patience = PATIENCE;

    /// Where the next event is to be marked, while that is worth the while.
    Optional<Marks> marks() {
        marks.clear();
        return patience > 0 ? Optional.of(marks) : Optional.empty();
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
        if (patience == 0) {
            skeleton = Optional.empty();
            return;
        }
        patience--;
        boolean isLesson = to - from <= LONGEST
                && marks.areClear()
                && answer.addedOnly(marks.pieceText())
                && !answer.error().isThere();
        skeleton = isLesson
                ? Skeleton.of(Arrays.copyOfRange(bytes, from, to), marks, answer.addedReasoning(), skeleton)
                : Optional.empty();
    }
}
