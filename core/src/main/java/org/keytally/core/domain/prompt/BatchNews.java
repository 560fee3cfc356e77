package org.keytally.core.domain.prompt;

/// What a provider says of a batch.
public sealed interface BatchNews {

    /// It is not done with it.
    ///
    /// @param word the provider's own word for where it stands
    record Waiting(String word) implements BatchNews {}

    /// It was answered.
    record Answered(Reply reply) implements BatchNews {}

    /// It was not answered and is not charged: refused, expired or cancelled.
    record Unanswered(Failure failure) implements BatchNews {}

    /// The provider could not be asked.
    record NotTold(Failure failure) implements BatchNews {}
}
