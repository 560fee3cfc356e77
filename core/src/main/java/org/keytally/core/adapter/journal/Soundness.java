package org.keytally.core.adapter.journal;

/// The state in which a journal was found when it was opened.
public sealed interface Soundness {

    /// Every byte read was good.
    record Whole() implements Soundness {}

    /// An end that had never been made durable was torn, as a power cut does; its bytes stay in the file and count
    /// no more.
    record TornTail(Place place, long bytes) implements Soundness {}

    /// Something durable is damaged; what was appended later stands in a new segment.
    record Damaged(Damage first) implements Soundness {}
}
