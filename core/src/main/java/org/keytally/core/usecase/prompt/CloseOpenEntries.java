package org.keytally.core.usecase.prompt;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keytally.core.domain.ledger.Ending;
import org.keytally.core.domain.ledger.Estimate;
import org.keytally.core.domain.ledger.Intent;
import org.keytally.core.domain.ledger.Ledger;
import org.keytally.core.domain.ledger.LedgerException;
import org.keytally.core.domain.ledger.Pace;
import org.keytally.core.domain.ledger.Settlement;

/// Books as unknown what an earlier run began and did not end; it is never sent again.
public final class CloseOpenEntries {

    private final Ledger ledger;
    private final InstantSource clock;

    public CloseOpenEntries(Ledger ledger, InstantSource clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /// Gives those that were open; what cannot be booked now stays open for the next start.
    public List<Intent> close() {
        List<Intent> closed = new ArrayList<>();
        for (Intent intent : ledger.open()) {
            try {
                ledger.settle(unknown(intent));
                closed.add(intent);
            } catch (LedgerException _) {
                return closed;
            }
        }
        return closed;
    }

    private Settlement unknown(Intent intent) {
        Instant now = clock.instant();
        Ending ending = new Ending(Optional.empty(), "incomplete", Optional.of("fault"), Optional.empty());
        Duration open = Duration.between(intent.at(), now);
        return new Settlement.Unknown(
                intent.id(), now, ending, Pace.of(open.isNegative() ? Duration.ZERO : open), Estimate.NONE);
    }
}
