package org.keytally.core.domain.key;

/// Thrown where a place of secrets did not do what was asked.
public final class SecretStoreException extends Exception {

    private static final long serialVersionUID = 1L;

    /// What went wrong.
    public enum Kind {
        LOCKED,
        UNAVAILABLE,
        DENIED,
        TOO_SLOW,
        TOO_LARGE,
        NOT_KEPT,
        DAMAGED,
        FULL
    }

    private final Kind kind;

    public SecretStoreException(Kind kind, String detail) {
        super(detail);
        this.kind = kind;
    }

    public SecretStoreException(Kind kind, String detail, Throwable cause) {
        super(detail, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
