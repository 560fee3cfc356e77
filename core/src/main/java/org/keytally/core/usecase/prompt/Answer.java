package org.keytally.core.usecase.prompt;

import java.util.Optional;
import org.keytally.core.domain.ledger.EntryId;
import org.keytally.core.domain.ledger.LedgerException;
import org.keytally.core.domain.prompt.Failure;
import org.keytally.core.domain.prompt.PendingBatch;
import org.keytally.core.domain.prompt.Refusal;
import org.keytally.core.domain.prompt.Reply;

/// What came of sending a prompt.
public sealed interface Answer {

    /// Nothing was sent.
    record Refused(Refusal why) implements Answer {}

    /// It was answered and booked.
    record Given(Reply reply, Receipt receipt) implements Answer {}

    /// It was tried and booked; the receipt is that of the last attempt.
    record Failed(Failure failure, Receipt receipt) implements Answer {}

    /// It could not be booked.
    ///
    /// @param entry the attempt that was sent, where one was
    record Unbooked(LedgerException.Kind why, Optional<EntryId> entry) implements Answer {}

    /// It is with the provider, who answers when it pleases.
    record Pending(PendingBatch batch) implements Answer {}

    /// The person gave up before it was sent.
    record Left() implements Answer {}
}
