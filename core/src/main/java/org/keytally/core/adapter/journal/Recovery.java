package org.keytally.core.adapter.journal;

import java.util.List;

/// What opening a journal found, and how much of it had to be read.
///
/// @param records how many records were read again
/// @param tooOpen names of files that others than their owner may read or write
public record Recovery(Soundness soundness, HeadState head, long records, List<String> tooOpen) {

    public Recovery {
        tooOpen = List.copyOf(tooOpen);
    }

    /// What became of the head when the journal was opened.
    public enum HeadState {
        /// There is no journal yet.
        NEW,
        /// Read and used.
        USED,
        /// Not there although segments are; the whole journal was read.
        MISSING,
        /// There but not good; the whole journal was read.
        UNREADABLE,
        /// Good, but its state was not understood by those it belongs to; the whole journal was read.
        OUTDATED
    }
}
