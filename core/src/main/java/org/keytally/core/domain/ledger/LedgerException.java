package org.keytally.core.domain.ledger;

/// Thrown where an entry cannot be booked; nothing may be sent then.
public final class LedgerException extends Exception {

    private static final long serialVersionUID = 1L;

    /// Why it could not be booked.
    public enum Kind {
        FULL,
        READ_ONLY,
        DAMAGED,
        CLOSED,
        NOT_OPEN,
        NOT_UNKNOWN,
        FAILED
    }

    private final Kind kind;

    public LedgerException(Kind kind, Throwable cause) {
        super(kind.name(), cause);
        this.kind = kind;
    }

    public LedgerException(Kind kind) {
        super(kind.name());
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
