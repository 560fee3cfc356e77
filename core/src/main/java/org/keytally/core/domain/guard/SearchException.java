package org.keytally.core.domain.guard;

/// Thrown where a search could not be made at all.
public final class SearchException extends Exception {

    private static final long serialVersionUID = 1L;

    /// What stood in the way.
    public enum Kind {
        NO_SUCH_PLACE,
        NO_GIT,
        NOT_A_REPOSITORY,
        GIT_FAILED,
        INTERRUPTED
    }

    private final Kind kind;

    public SearchException(Kind kind, String detail) {
        super(detail);
        this.kind = kind;
    }

    public SearchException(Kind kind, String detail, Throwable cause) {
        super(detail, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
