package org.keytally.core.domain.home;

/// Thrown where the home cannot be opened, read or written; shown once by the face, which ends with 6.
public final class HomeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// What is wrong with the home.
    public enum Kind {
        /// Written by a newer version.
        NEWER,
        /// An older copy of the home lies where a later one was, as after a backup was put back.
        OLDER,
        /// Bytes are not what was written.
        DAMAGED,
        /// The keychain that holds the home's key is locked.
        KEYCHAIN_LOCKED,
        /// The keychain that holds the home's key is not there.
        KEYCHAIN_UNAVAILABLE,
        /// The keychain that holds the home's key is there, but does not answer.
        KEYCHAIN_SILENT,
        /// The keychain that holds the home's key is there, but keeps this program out.
        KEYCHAIN_DENIED,
        /// The keychain no longer holds the home's key.
        KEY_LOST,
        /// Neither a keychain nor a way to ask for a passphrase.
        NO_KEYCHAIN,
        /// A passphrase is needed and none was given.
        NO_PASSPHRASE,
        /// A new passphrase is needed and none was given.
        NO_NEW_PASSPHRASE,
        WRONG_PASSPHRASE,
        WRONG_RECOVERY,
        /// The passphrase file may be read by others, is empty, or is none.
        PASSPHRASE_FILE,
        /// Another kind of keychain was asked for than the home was made with.
        OTHER_KEYCHAIN,
        /// Parameters outside the bounds that are read.
        WEAK_PARAMETERS,
        /// Others may read or write it.
        UNSAFE_PERMISSIONS,
        READ_ONLY,
        FULL,
        /// Another process holds it and does not answer.
        BUSY,
        /// Another change of keys takes too long, as where the keychain hangs.
        CHANGING,
        FAILED
    }

    private final Kind kind;

    public HomeException(Kind kind, String detail) {
        super(detail);
        this.kind = kind;
    }

    public HomeException(Kind kind, String detail, Throwable cause) {
        super(detail, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
