package org.keytally.core.usecase.prompt;

import java.time.Duration;
import org.keytally.core.domain.ledger.EntryId;
import org.keytally.core.domain.prompt.Deltas;
import org.keytally.core.domain.prompt.Failure;

/// Who waits for an answer, and hears of it while it comes.
public interface Audience {

    /// Asks who shall pay; only where the person wants to be asked and both can.
    default Word asked(Offer personal, Offer shared) {
        return new Word.Nobody();
    }

    /// Another payer steps in; told before a byte leaves.
    void crossed(Crossing crossing);

    /// Before a byte leaves; throws where they have gone, and then nothing leaves.
    void begun(EntryId entry) throws InterruptedException;

    /// An attempt failed and another follows after a while.
    void waiting(Failure failure, Duration pause);

    /// A rate that was set is used up, and its turn comes after a while.
    default void queued(Duration wait) {}

    /// Where the pieces of the answer go.
    Deltas deltas();
}
