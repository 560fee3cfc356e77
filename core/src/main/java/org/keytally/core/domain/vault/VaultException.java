package org.keytally.core.domain.vault;

import java.time.Duration;
import java.util.Optional;

/// Thrown where a vault did not do what was asked.
public final class VaultException extends Exception {

    private static final long serialVersionUID = 1L;

    /// What went wrong.
    public enum Kind {
        /// Nobody is signed in, or the vault does not take the sign-in.
        NOT_SIGNED_IN,
        /// The directory no longer takes the sign-in that was kept.
        SIGN_IN_ENDED,
        /// The person, or the directory, would not have it.
        SIGN_IN_DECLINED,
        /// Nobody signed in while there was time.
        SIGN_IN_LATE,
        /// Somebody signed in, and it could not be kept.
        SIGN_IN_NOT_KEPT,
        /// The sign-in the vault asks for is meant for another host.
        OTHER_HOST,
        /// It lies where the policy wants no vault.
        OTHER_REGION,
        /// The policy wants to know where it lies, and it does not say.
        NO_REGION,
        FORBIDDEN,
        DISABLED,
        ABSENT,
        /// A secret of that name was deleted and can still be recovered.
        DELETED_BEFORE,
        CONFLICT,
        REFUSED,
        THROTTLED,
        UNREACHABLE,
        FAILED,
        MALFORMED
    }

    private final Kind kind;
    private final transient Optional<Duration> after;

    /// @param detail the vault's own words for what went wrong, or ours; never a value
    public VaultException(Kind kind, String detail) {
        this(kind, detail, Optional.empty());
    }

    public VaultException(Kind kind, String detail, Optional<Duration> after) {
        super(detail);
        this.kind = kind;
        this.after = after;
    }

    public Kind kind() {
        return kind;
    }

    /// When it may be asked again, where it said so.
    public Optional<Duration> after() {
        return after;
    }
}
