package org.keytally.core.domain.ledger;

import java.util.Optional;
import org.keytally.core.domain.catalog.Money;

/// What was not spent because the answer was kept from before; empty where that has no price.
public record Saving(Optional<Money> amount) {}
