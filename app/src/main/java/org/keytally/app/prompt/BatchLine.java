package org.keytally.app.prompt;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keytally.app.prompt.markdown.Block;
import org.keytally.core.domain.ledger.EntryId;

/// A batch as it is shown.
///
/// @param title the beginning of its prompt, where this window knows it
/// @param detail what else is to be said of its state; empty for nothing
/// @param came the answer, where it is here
record BatchLine(
        EntryId entry, BatchState state, String title, String whom, Instant at, String when, String detail,
        Optional<Came> came) {

    /// An answer.
    ///
    /// @param cost what it cost, in words
    record Came(String text, List<Block> blocks, String cost) {

        Came {
            blocks = List.copyOf(blocks);
        }

        /// Text of a person is private and stays out of logs.
        @Override
        public String toString() {
            return "Came[" + text.length() + " characters]";
        }
    }

    /// The same with what came.
    BatchLine with(Optional<Came> answer) {
        return new BatchLine(entry, state, title, whom, at, when, detail, answer);
    }

    /// Text of a person is private and stays out of logs.
    @Override
    public String toString() {
        return "BatchLine[" + entry + ", " + state + "]";
    }
}
