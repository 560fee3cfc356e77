package org.keytally.core.adapter.journal;

import java.util.Arrays;
import java.util.Optional;

/// Something wrong with bytes that were once durable: what, and the first place of it.
public record Damage(Kind kind, Place place) {

    /// The ways in which a journal can be damaged.
    public enum Kind {
        /// Bytes differ from those written.
        CHANGED(1),
        /// Records, or a whole segment, are no longer there.
        REMOVED(2),
        /// Records, or a whole segment, occur again.
        REPEATED(3),
        /// Records, or segments, changed places.
        SWAPPED(4),
        /// Foreign bytes lie between two good records.
        INSERTED(5),
        /// The end is missing.
        TRUNCATED(6);

        private final int code;

        Kind(int code) {
            this.code = code;
        }

        /// The number that stands for it in a file.
        int code() {
            return code;
        }

        static Optional<Kind> of(int code) {
            return Arrays.stream(values()).filter(kind -> kind.code == code).findFirst();
        }
    }
}
