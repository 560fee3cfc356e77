package org.keytally.core.domain.catalog;

/// What a usage costs at a price: known exactly, or unknown with the reason.
public sealed interface Cost {

    /// An exact amount, its parts, and the row that priced it.
    record Known(CostParts parts, PriceReference pricedBy) implements Cost {

        public Money amount() {
            return parts.sum();
        }
    }

    /// No amount, and why.
    record Unknown(CostGap reason) implements Cost {}
}
