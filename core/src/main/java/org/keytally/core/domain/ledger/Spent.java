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
/// @param baseline what the same usage would have cost with the baseline model, where that is another and priced
public record Spent(
        Optional<Usage> usage,
        Optional<Money> cost,
        Optional<Money> reported,
        Optional<PriceReference> pricedBy,
        Estimate estimate,
        Optional<Saving> saving,
        Optional<Money> baseline) {

    // Where a bill has more decimals than the books hold, it is noise of a binary fraction and cannot be summed
    // exactly.
    public Spent {
        reported = reported.filter(Money::isBookable);
    }

    /// Without a comparison.
    public Spent(
            Optional<Usage> usage,
            Optional<Money> cost,
            Optional<Money> reported,
            Optional<PriceReference> pricedBy,
            Estimate estimate,
            Optional<Saving> saving) {
        this(usage, cost, reported, pricedBy, estimate, saving, Optional.empty());
    }

    public Spent comparedWith(Optional<Money> baselineCost) {
        return new Spent(usage, cost, reported, pricedBy, estimate, saving, baselineCost);
    }

    /// What caps and sums take: the bill where there is one, else our figure.
    public Optional<Money> charged() {
        return reported.or(() -> cost);
    }

    public boolean isCached() {
        return saving.isPresent();
    }
}
