package org.keytally.core.domain.ledger;

import java.util.Optional;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.catalog.PriceReference;
import org.keytally.core.domain.catalog.Usage;

/// What an answered attempt used and cost.
///
/// @param usage what the provider counted
/// @param cost the usage at our price row
/// @param reported the bill inside the answer
/// @param pricedBy the row behind the cost
/// @param estimate what is thought where the provider counted nothing
/// @param saving present where the answer came from our own cache
public record Spent(
        Optional<Usage> usage,
        Optional<Money> cost,
        Optional<Money> reported,
        Optional<PriceReference> pricedBy,
        Estimate estimate,
        Optional<Saving> saving) {

    // Where a bill has more decimals than the books hold, it is noise of a binary fraction and cannot be summed
    // exactly.
    public Spent {
        reported = reported.filter(Money::isBookable);
    }

    /// What caps and sums take: the bill where there is one, else our figure.
    public Optional<Money> charged() {
        return reported.or(() -> cost);
    }

    public boolean isCached() {
        return saving.isPresent();
    }
}
