package org.keytally.core.domain.command;

/// What came of claiming a home.
public sealed interface Claim {

    /// This process owns the home, until the owner is closed.
    record Owned(Owner owner) implements Claim {}

    /// Another process owns it and waits for one command.
    record Taken(Handover handover) implements Claim {}
}
