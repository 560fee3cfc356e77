package org.keytally.core.adapter.journal;

/// Says that the journal could not be opened, read or written, and of what kind the reason is.
public final class JournalException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Kind kind;

    JournalException(Kind kind, String detail) {
        super(kind + ": " + detail);
        this.kind = kind;
    }

    JournalException(Kind kind, Throwable cause) {
        super(kind.toString(), cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /// The reasons for which a journal refuses.
    public enum Kind {
        /// Written by a newer program; nothing was changed.
        NEWER,
        /// Sealed by another key than the one given; nothing was changed.
        OTHER_KEY,
        /// A name of ours is no plain file: a symbolic link, a folder, a device.
        NO_PLAIN_FILE,
        /// A file of ours belongs to another user than the folder.
        FOREIGN_OWNER,
        DISK_FULL,
        READ_ONLY,
        DISK_FAULT,
        /// The reading thread was interrupted.
        INTERRUPTED
    }
}
