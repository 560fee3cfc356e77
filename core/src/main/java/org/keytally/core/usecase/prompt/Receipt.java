package org.keytally.core.usecase.prompt;

import java.util.Optional;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.ledger.Estimate;
import org.keytally.core.domain.ledger.Intent;
import org.keytally.core.domain.ledger.Settlement;
import org.keytally.core.domain.ledger.Spent;
import org.keytally.core.domain.prompt.Route;

/// What was booked for a prompt.
///
/// @param payerName the name behind the payer, where one is known
public record Receipt(Intent intent, Settlement settlement, Route route, Optional<String> payerName) {

    /// The key that was used.
    public Optional<Key> key() {
        return route.key();
    }

    public Optional<Spent> spent() {
        return settlement instanceof Settlement.Settled settled ? Optional.of(settled.spent()) : Optional.empty();
    }

    /// What is thought where nobody counted.
    public Estimate estimate() {
        return switch (settlement) {
            case Settlement.Settled settled -> settled.spent().estimate();
            case Settlement.Unknown unknown -> unknown.estimate();
            case Settlement.Uncharged _ -> Estimate.NONE;
        };
    }
}
