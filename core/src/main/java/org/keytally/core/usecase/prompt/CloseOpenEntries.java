package org.keytally.core.usecase.prompt;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.keytally.core.domain.ledger.Ending;
import org.keytally.core.domain.ledger.EntryId;
import org.keytally.core.domain.ledger.Estimate;
import org.keytally.core.domain.ledger.Intent;
import org.keytally.core.domain.ledger.Ledger;
import org.keytally.core.domain.ledger.LedgerException;
import org.keytally.core.domain.ledger.Pace;
import org.keytally.core.domain.ledger.Settlement;
import org.keytally.core.domain.prompt.BatchBook;
import org.keytally.core.domain.prompt.PendingBatch;

/// Books as unknown what an earlier run began and did not end; it is never sent again.
///
/// A batch that is with its provider stays open; one of which nobody knows whether the provider has it does not.
public final class CloseOpenEntries {

    private final Ledger ledger;
    private final BatchBook batches;
    private final InstantSource clock;

    public CloseOpenEntries(Ledger ledger, BatchBook batches, InstantSource clock) {
        this.ledger = ledger;
        this.batches = batches;
        this.clock = clock;
    }

    /// Gives those that were open; what cannot be booked now stays open for the next start.
    public List<Intent> close() {
        List<Intent> closed = new ArrayList<>();
        Set<EntryId> waiting = batches.all().stream()
                .filter(batch -> batch.remote().isPresent())
                .map(PendingBatch::entry)
                .collect(Collectors.toSet());
        for (Intent intent : ledger.open()) {
            if (waiting.contains(intent.id())) {
                continue;
            }
            try {
                ledger.settle(unknown(intent));
                closed.add(intent);
            } catch (LedgerException _) {
                return closed;
            }
        }
        forgetTheDoubtful();
        return closed;
    }

    private void forgetTheDoubtful() {
        batches.all().stream()
                .filter(batch -> batch.remote().isEmpty())
                .forEach(batch -> batches.remove(batch.entry()));
    }

    private Settlement unknown(Intent intent) {
        Instant now = clock.instant();
        Ending ending = new Ending(Optional.empty(), "incomplete", Optional.of("fault"), Optional.empty());
        return new Settlement.Unknown(
                intent.id(), now, ending, Pace.between(intent.at(), now), Estimate.NONE);
    }
}
