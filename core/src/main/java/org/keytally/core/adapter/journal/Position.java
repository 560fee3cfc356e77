package org.keytally.core.adapter.journal;

/// The point just behind a record: the segment, the offset in it, the record's sequence, the chain's mark there.
record Position(int segment, long offset, long sequence, Octets mark) {

    Place next() {
        return new Place(segment, offset, sequence + 1);
    }
}
