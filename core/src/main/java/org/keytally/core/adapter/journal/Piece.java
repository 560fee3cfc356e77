package org.keytally.core.adapter.journal;

/// What lies at an offset of a segment.
sealed interface Piece {

    /// The opening of a run.
    record Opening(RunHeader header, long end) implements Piece {}

    /// A good record.
    record Sealed(Entry entry, long end) implements Piece {}

    /// A record whose checksum is right and whose sequence lies before those asked for.
    record Passed(long sequence, long end) implements Piece {}

    /// The opening of a run of a newer program.
    record Newer() implements Piece {}

    /// None of these.
    record Rubble() implements Piece {}
}
