package org.keytally.core.domain.command;

/// The port that runs a command, the same way for this process's own person and for one handed over.
@FunctionalInterface
public interface CommandRunner {

    /// Runs a command to its end on the calling thread and gives its exit code; to cancel is to interrupt.
    int run(Command command, Conversation conversation);
}
