package org.keytally.core.usecase.prompt;

import java.time.Duration;
import org.keytally.core.domain.ledger.EntryId;
import org.keytally.core.domain.prompt.Deltas;
import org.keytally.core.domain.prompt.Failure;

/// Who waits for an answer, and hears of it while it comes.
public interface Audience {

    /// Before a byte leaves; throws where they have gone, and then nothing leaves.
    void begun(EntryId entry) throws InterruptedException;

    /// An attempt failed and another follows after a while.
    void waiting(Failure failure, Duration pause);

    /// Where the pieces of the answer go.
    Deltas deltas();
}
