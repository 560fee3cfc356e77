package org.keytally.core.domain.rotation;

import java.time.Duration;
import java.util.Optional;

/// Thrown where a mint did not do what was asked.
public final class MintException extends Exception {

    private static final long serialVersionUID = 1L;

    /// What went wrong.
    public enum Kind {
        /// No key that may make others is here, or several and none was named.
        NO_KEY,
        /// The provider does not take the key that was to make others.
        KEY_REFUSED,
        FORBIDDEN,
        THROTTLED,
        UNREACHABLE,
        FAILED,
        /// It is not there.
        ABSENT,
        REFUSED,
        MALFORMED,
        /// The provider has no such thing.
        UNKNOWN_THERE
    }

    private final Kind kind;
    private final boolean mayBeDone;
    private final transient Optional<Duration> after;

    /// @param mayBeDone whether what was asked may have been done all the same
    /// @param detail never a value
    public MintException(Kind kind, String detail, boolean mayBeDone, Optional<Duration> after) {
        super(detail);
        this.kind = kind;
        this.mayBeDone = mayBeDone;
        this.after = after;
    }

    public MintException(Kind kind, String detail) {
        this(kind, detail, false, Optional.empty());
    }

    public Kind kind() {
        return kind;
    }

    public boolean mayBeDone() {
        return mayBeDone;
    }

    /// When it may be asked again, where it said so.
    public Optional<Duration> after() {
        return after;
    }
}
