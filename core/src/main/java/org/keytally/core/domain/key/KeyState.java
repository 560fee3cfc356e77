package org.keytally.core.domain.key;

/// What a key is good for at a moment.
public enum KeyState {
    ACTIVE,
    DISABLED,
    NOT_YET_VALID,
    EXPIRED,
    LEASE_ENDED,
    REMOVED
}
