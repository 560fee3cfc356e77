package org.keytally.core.adapter.journal;

import java.util.ArrayList;
import java.util.List;

/// The stretches of an open journal, which grow by one with each segment begun.
final class Stretches {

    private final List<Stretch> stretches;
    private int highest;

    Stretches(List<Stretch> known, int highest) {
        this.stretches = new ArrayList<>(known);
        this.highest = highest;
    }

    /// A number never used before, be it by a segment that was given up.
    int nextNumber() {
        highest++;
        return highest;
    }

    /// Ends the stretch that the new segment continues; segments after that one are given up.
    void follow(RunHeader header) {
        Position end = header.previous();
        stretches.removeIf(stretch -> stretch.segment() > end.segment());
        if (!stretches.isEmpty()) {
            stretches.set(stretches.size() - 1, stretches.getLast().endingAt(end));
        }
        stretches.add(Stretch.open(header.segment()));
    }

    /// The last sequence before the segment.
    long lastBefore(int segment) {
        return stretches.stream()
                .filter(stretch -> stretch.segment() < segment)
                .flatMap(stretch -> stretch.end().stream())
                .mapToLong(Position::sequence)
                .max()
                .orElse(0);
    }

    boolean covers(Position position) {
        return stretches.stream().anyMatch(stretch -> stretch.covers(position.segment(), position.offset()));
    }

    /// The stretches, the last one up to the tip.
    List<Stretch> upTo(Position tip) {
        List<Stretch> now = new ArrayList<>(stretches);
        if (!now.isEmpty()) {
            now.set(now.size() - 1, now.getLast().endingAt(tip));
        }
        return now;
    }
}
