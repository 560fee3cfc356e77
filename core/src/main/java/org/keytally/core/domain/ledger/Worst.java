package org.keytally.core.domain.ledger;

import java.util.Optional;
import org.keytally.core.domain.catalog.Money;

/// The most an attempt can use; it is what budgets keep free for it until it has ended.
///
/// @param cost empty where no price is known
public record Worst(Optional<Money> cost, long tokens) {

    public Worst {
        if (tokens < 0) {
            throw new IllegalArgumentException("a negative number of tokens");
        }
    }
}
