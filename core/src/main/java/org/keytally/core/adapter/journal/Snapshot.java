package org.keytally.core.adapter.journal;

import java.util.List;
import java.util.Optional;

/// What of the journal there is to read at a moment.
record Snapshot(List<Stretch> stretches, Position tip) {

    Snapshot {
        stretches = List.copyOf(stretches);
    }

    /// The later of the point given and the beginning of the segment that holds the record.
    Mark nearest(Mark known, long sequence) {
        Mark nearest = known;
        for (int at = 1; at < stretches.size(); at++) {
            long before = stretches.get(at - 1).end().map(Position::sequence).orElse(Long.MAX_VALUE);
            if (before < sequence && before > nearest.sequence()) {
                nearest = new Mark(stretches.get(at).segment(), 0, before, Optional.empty(), Optional.empty());
            }
        }
        return nearest;
    }
}
