package org.keytally.core.adapter.journal;

import java.util.Optional;

/// The part of a segment that counts: up to where the next segment says it ends.
///
/// @param end empty where nobody said so
/// @param least how long its file must be at least
record Stretch(int segment, Optional<Position> end, long least) {

    static Stretch closed(int segment, Position end) {
        return open(segment).endingAt(end);
    }

    static Stretch open(int segment) {
        return new Stretch(segment, Optional.empty(), RunHeader.LENGTH);
    }

    Stretch endingAt(Position position) {
        return new Stretch(segment, Optional.of(position), position.offset());
    }

    Stretch atLeast(long offset) {
        return new Stretch(segment, end, Math.max(least, offset));
    }

    String name() {
        return SegmentNames.of(segment);
    }

    boolean covers(int otherSegment, long offset) {
        return segment == otherSegment && (end.isEmpty() || offset <= end.get().offset());
    }
}
