package org.keytally.core.adapter.sealed;

import org.keytally.core.domain.home.HomeException;

/// Thrown where something sealed, or what opens it, could not be read or written.
public final class SealedException extends Exception {

    private static final long serialVersionUID = 1L;

    /// What went wrong.
    public enum Kind {
        /// The file is not there.
        MISSING,
        /// The file is there already and must not be made again.
        EXISTS,
        /// Files of a home lie there, but not the header that opens them.
        HEADER_LOST,
        /// The bytes are not those that were written; the place tells where.
        DAMAGED,
        /// The checksum is right, but this home's key did not seal it: another home's, or changed on purpose.
        FORGED,
        /// Written by a newer version.
        NEWER,
        /// Argon2id parameters so weak or so heavy that no work is begun with them.
        WEAK_PARAMETERS,
        /// The heap is too small for the Argon2id parameters of this header.
        NO_MEMORY,
        WRONG_PASSPHRASE,
        WRONG_KEYCHAIN_KEY,
        WRONG_RECOVERY_PHRASE,
        /// The header holds no copy for this way of opening.
        NO_SUCH_WAY,
        /// The only way left to open the home cannot be removed.
        LAST_WAY,
        /// The key was closed.
        LOCKED,
        /// Others than the owner may read or write it.
        UNSAFE_PERMISSIONS,
        FOREIGN_OWNER,
        SYMBOLIC_LINK,
        NOT_A_FILE,
        EMPTY,
        NOT_TEXT,
        TOO_LARGE,
        FULL,
        READ_ONLY,
        DENIED,
        /// What was read back is not what was written; the former content is still in place.
        NOT_KEPT,
        FAILED
    }

    private final Kind kind;
    private final String place;
    private final String detail;

    public SealedException(Kind kind, String place, String detail) {
        super(kind + " at " + place + ": " + detail);
        this.kind = kind;
        this.place = place;
        this.detail = detail;
    }

    public SealedException(Kind kind, String place, String detail, Throwable cause) {
        super(kind + " at " + place + ": " + detail, cause);
        this.kind = kind;
        this.place = place;
        this.detail = detail;
    }

    public Kind kind() {
        return kind;
    }

    /// The file, and within it the entry or the field.
    public String place() {
        return place;
    }

    /// The same in the words of the home, for where the home as a whole cannot be used.
    public HomeException ofTheHome() {
        return new HomeException(homeKind(), place + ": " + detail, this);
    }

    private HomeException.Kind homeKind() {
        return switch (kind) {
            case MISSING, HEADER_LOST, DAMAGED, FORGED, NOT_KEPT -> HomeException.Kind.DAMAGED;
            case NEWER -> HomeException.Kind.NEWER;
            case WEAK_PARAMETERS -> HomeException.Kind.WEAK_PARAMETERS;
            case WRONG_PASSPHRASE -> HomeException.Kind.WRONG_PASSPHRASE;
            case WRONG_RECOVERY_PHRASE -> HomeException.Kind.WRONG_RECOVERY;
            case WRONG_KEYCHAIN_KEY -> HomeException.Kind.KEY_LOST;
            case NO_SUCH_WAY -> HomeException.Kind.OTHER_KEYCHAIN;
            case UNSAFE_PERMISSIONS, FOREIGN_OWNER, SYMBOLIC_LINK, NOT_A_FILE -> HomeException.Kind.UNSAFE_PERMISSIONS;
            case READ_ONLY -> HomeException.Kind.READ_ONLY;
            case FULL -> HomeException.Kind.FULL;
            case EXISTS, NO_MEMORY, LAST_WAY, LOCKED, EMPTY, NOT_TEXT, TOO_LARGE, DENIED, FAILED ->
                HomeException.Kind.FAILED;
        };
    }
}
