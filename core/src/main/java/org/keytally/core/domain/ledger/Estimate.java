package org.keytally.core.domain.ledger;

import java.util.Optional;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.catalog.Usage;

/// A usage and a cost that nobody counted, kept apart from those that were.
public record Estimate(Optional<Usage> usage, Optional<Money> cost) {

    public static final Estimate NONE = new Estimate(Optional.empty(), Optional.empty());
}
