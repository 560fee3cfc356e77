package org.keytally.core.domain.command;

/// Thrown where a home could be neither owned nor its owner spoken to.
public final class OwnershipException extends Exception {

    private static final long serialVersionUID = 1L;

    /// What stands in the way.
    public enum Kind {
        /// The home's folder cannot be made, read or written.
        HOME_UNUSABLE,
        /// Where the home should lie, or above it, is something that is no folder; the detail names it.
        HOME_NO_FOLDER,
        /// The home lies on a file system without locks.
        NO_LOCKS,
        /// No folder is safe enough for the socket, or none takes one; the detail names it.
        SOCKET_REFUSED,
        /// Another user of this machine owns the home's running program.
        OTHER_USER,
        /// The owner runs another version of this program.
        OTHER_VERSION,
        /// Somebody holds the home and did not answer in time.
        OWNER_SILENT,
        /// The command is larger than can be handed over.
        TOO_LARGE
    }

    private final Kind kind;

    public OwnershipException(Kind kind, String detail) {
        super(detail);
        this.kind = kind;
    }

    public OwnershipException(Kind kind, String detail, Throwable cause) {
        super(detail, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
