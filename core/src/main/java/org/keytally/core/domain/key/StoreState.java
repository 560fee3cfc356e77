package org.keytally.core.domain.key;

/// Whether a place of secrets can be used now, and if not why.
public sealed interface StoreState {

    /// Secrets can be read and written.
    record Ready() implements StoreState {}

    /// It is there, but closed until the person opens it.
    record Locked() implements StoreState {}

    /// It cannot be used on this machine or in this session.
    ///
    /// @param detail the technical cause, for `doctor`
    record Unavailable(Cause cause, String detail) implements StoreState {}

    /// Why a place is unavailable.
    enum Cause {
        NO_SESSION,
        NO_SERVICE,
        NO_LIBRARY,
        NOT_RESPONDING,
        DENIED,
        FAILED
    }
}
