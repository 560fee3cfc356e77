package org.keytally.core.domain.ledger;

import java.time.Instant;
import java.util.Optional;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.catalog.PriceReference;

/// A cost put right after its price row was corrected; the entry stays, this line stands beside it.
///
/// @param isBilled whether the answer carried its own bill, so that the sums stay as they are
/// @param baseline what the entry is compared with
public record Recost(
        EntryId entry,
        Instant at,
        Optional<Money> before,
        Optional<Money> after,
        Optional<PriceReference> pricedBy,
        boolean isBilled,
        Optional<Money> baseline) {

    /// Of an entry without a comparison.
    public Recost(
            EntryId entry,
            Instant at,
            Optional<Money> before,
            Optional<Money> after,
            Optional<PriceReference> pricedBy,
            boolean isBilled) {
        this(entry, at, before, after, pricedBy, isBilled, Optional.empty());
    }
}
