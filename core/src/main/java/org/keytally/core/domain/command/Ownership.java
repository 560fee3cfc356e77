package org.keytally.core.domain.command;

/// The port to the question who owns a home: one process at a time.
public interface Ownership {

    /// Makes this process the owner, or finds the owner and its ear, within a bounded time; once per process at a time.
    Claim claim() throws OwnershipException, InterruptedException;
}
