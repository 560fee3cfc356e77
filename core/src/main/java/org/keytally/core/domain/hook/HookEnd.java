package org.keytally.core.domain.hook;

/// What came of telling a hook.
///
/// @param detail the number a program or a server answered with, or a technical cause; never a secret
public record HookEnd(Kind kind, String detail) {

    /// How it ended.
    public enum Kind {
        DONE,
        /// The program could not be started.
        NOT_STARTED,
        /// The program ended with another number than 0.
        ENDED_BADLY,
        /// It was not done in time and was ended.
        TOO_LONG,
        /// Nobody answered at the address.
        NOT_REACHED,
        /// Whoever answered there did not take it.
        NOT_TAKEN,
        /// The program ended, or too much was waiting, before its turn came.
        NOT_BEGUN
    }

    public static final HookEnd DONE = new HookEnd(Kind.DONE, "");

    public boolean isDone() {
        return kind == Kind.DONE;
    }
}
