package org.keytally.core.adapter.journal;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/// Points met while reading and writing, one in every thousand records or so, so that reading can begin near
/// any record.
final class Marks {

    private static final int EVERY = 1024;

    private final ConcurrentSkipListMap<Long, Mark> bySequence = new ConcurrentSkipListMap<>();
    private final Mark beginning;

    Marks(Octets origin) {
        this.beginning = Mark.beginning(origin);
    }

    static boolean isDue(long sequence) {
        return sequence % EVERY == 0;
    }

    void add(Mark mark) {
        bySequence.put(mark.sequence(), mark);
    }

    /// The nearest point behind which `sequence` lies.
    Mark before(long sequence) {
        Map.Entry<Long, Mark> mark = bySequence.lowerEntry(sequence);
        return mark == null ? beginning : mark.getValue();
    }

    void forgetAfter(long sequence) {
        bySequence.tailMap(sequence, false).clear();
    }
}
