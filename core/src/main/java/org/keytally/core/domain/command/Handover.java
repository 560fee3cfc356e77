package org.keytally.core.domain.command;

/// The ear of a home's owner in another process, open for one command.
public interface Handover extends AutoCloseable {

    /// Hands the command over and serves its conversation on the calling thread until it ends.
    ///
    /// An interrupt of the calling thread interrupts the command and goes on waiting for its end.
    Outcome send(Command command, Conversation conversation) throws OwnershipException;

    @Override
    void close();
}
