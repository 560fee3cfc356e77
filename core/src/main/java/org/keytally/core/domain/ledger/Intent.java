package org.keytally.core.domain.ledger;

import java.time.Instant;
import java.util.Optional;
import org.keytally.core.domain.catalog.Money;

/// An attempt about to be made, booked before a byte leaves.
///
/// @param isFallback whether another payer stood first in the route
public record Intent(
        EntryId id,
        PromptId prompt,
        Instant at,
        Addressee to,
        Purse purse,
        Errand errand,
        boolean isFallback,
        Worst worst) {

    /// What it can cost at most, where a price is known.
    public Optional<Money> worstCost() {
        return worst.cost();
    }
}
