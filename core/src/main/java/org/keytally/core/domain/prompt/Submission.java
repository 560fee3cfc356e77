package org.keytally.core.domain.prompt;

/// What came of giving a prompt to a provider as a batch.
public sealed interface Submission {

    /// The provider has it, and calls it so.
    record Taken(String remote) implements Submission {}

    /// It surely does not have it.
    record NotTaken(Failure failure) implements Submission {}

    /// Nobody here can know whether it has it.
    record Doubtful(Failure failure) implements Submission {}
}
