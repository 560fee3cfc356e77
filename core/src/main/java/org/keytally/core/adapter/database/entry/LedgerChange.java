package org.keytally.core.adapter.database.entry;

import java.time.Instant;
import java.util.Optional;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.ledger.Recost;
import org.keytally.core.domain.ledger.Settlement;

/// What one record of the journal changes in the book.
public sealed interface LedgerChange {

    /// It is none of the ledger's, a definition, or a repetition.
    record Nothing() implements LedgerChange {}

    /// An attempt begins.
    record Began(OpenIntent intent) implements LedgerChange {}

    /// An attempt ends.
    record Ended(OpenIntent intent, Settlement settlement) implements LedgerChange {}

    /// An attempt that was unknown is known after all.
    record Cleared(OpenIntent intent, Settlement.Unknown before, Settlement settlement) implements LedgerChange {}

    /// The cost of an attempt is corrected.
    ///
    /// @param worst what it could cost at most, which counted where no cost is known
    record Corrected(
            long intent, Instant intentAt, Circumstance circumstance, Recost recost,
            Optional<Money> worst) implements LedgerChange {}

    /// It belongs to the ledger, but something before it that explains it is lost.
    record Unreadable() implements LedgerChange {}
}
