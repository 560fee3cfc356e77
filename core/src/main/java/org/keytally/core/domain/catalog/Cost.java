package org.keytally.core.domain.catalog;

import java.util.Optional;

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

    /// It, where it is known.
    default Optional<Known> known() {
        return switch (this) {
            case Known known -> Optional.of(known);
            case Unknown _ -> Optional.empty();
        };
    }

    /// It, where it is known and the books can hold it exactly.
    default Optional<Known> bookable() {
        return known().filter(known -> known.amount().isBookable());
    }
}
