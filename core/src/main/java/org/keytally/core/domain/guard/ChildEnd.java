package org.keytally.core.domain.guard;

/// How a child process ended, or why it never began.
public sealed interface ChildEnd {

    /// It ran.
    ///
    /// @param code its exit code; 128 and the number of the signal where one ended it
    record Exited(int code) implements ChildEnd {}

    /// It could not be started.
    record NotStarted(Cause cause) implements ChildEnd {}

    /// What kept it from starting.
    enum Cause {
        NOT_FOUND,
        NOT_EXECUTABLE,
        /// Arguments and environment together are more than the system takes.
        TOO_LARGE,
        /// The secret holds a byte that no variable can hold here.
        UNFIT_SECRET,
        FAILED
    }
}
