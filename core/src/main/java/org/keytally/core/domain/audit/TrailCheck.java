package org.keytally.core.domain.audit;

/// What a check of the whole journal found.
public sealed interface TrailCheck {

    /// How many records of the journal were read, and how many of them are audit events.
    record Whole(long records, long events) implements TrailCheck {}

    /// The first place that is not as it was written.
    ///
    /// @param wrong what happened to it, as far as can be told
    /// @param sequence the number of the first bad record
    /// @param segment the file it lies in
    /// @param offset where in that file
    record Broken(Wrong wrong, long sequence, String segment, long offset, long records,
            long events) implements TrailCheck {}

    /// What can be wrong with a record.
    enum Wrong {
        CHANGED,
        REMOVED,
        REPEATED,
        REORDERED,
        TRUNCATED,
        MISSING_SEGMENT,
        MISSING_HEAD,
        UNREADABLE
    }
}
