package org.keytally.core.adapter.journal;

/// Where something lies in the journal: the number of the segment, the offset in its file, the sequence of the record.
public record Place(int segment, long offset, long sequence) {}
