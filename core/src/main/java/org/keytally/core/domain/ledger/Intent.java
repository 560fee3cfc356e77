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

    /// The same attempt, made later because it had to wait for its turn.
    public Intent begunAt(Instant later) {
        return new Intent(id, prompt, later, to, purse, errand, isFallback, worst);
    }

    /// The same for what is answered without being sent.
    public Intent atNoCost() {
        return new Intent(id, prompt, at, to, purse, errand, isFallback, new Worst(Optional.of(Money.ZERO), 0));
    }

    /// What it can cost at most, where a price is known.
    public Optional<Money> worstCost() {
        return worst.cost();
    }
}
