package org.keytally.core.adapter.journal;

/// Something wrong with bytes that were once durable: what, and the first place of it.
public record Damage(Kind kind, Place place) {

    /// The ways in which a journal can be damaged; the order is part of the file format.
    public enum Kind {
        /// Bytes differ from those written.
        CHANGED,
        /// Records, or a whole segment, are no longer there.
        REMOVED,
        /// Records, or a whole segment, occur again.
        REPEATED,
        /// Records, or segments, changed places.
        SWAPPED,
        /// Foreign bytes lie between two good records.
        INSERTED,
        /// The end is missing.
        TRUNCATED
    }
}
