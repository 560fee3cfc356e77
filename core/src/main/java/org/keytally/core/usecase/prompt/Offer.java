package org.keytally.core.usecase.prompt;

import java.util.List;
import java.util.Optional;
import org.keytally.core.domain.key.Payer;
import org.keytally.core.domain.ledger.Worst;
import org.keytally.core.domain.prompt.Route;

/// A way as a person sees it before anything is sent: who would pay, for which model, and how much at most.
///
/// @param payerName the name behind the payer, where one is known
/// @param worst none where there is no prompt yet, or no model
/// @param remains what is left of the budgets it would count against
public record Offer(
        Route route,
        Payer payer,
        Optional<String> payerName,
        Optional<String> model,
        Optional<Worst> worst,
        List<Remainder> remains) {

    public Offer {
        remains = List.copyOf(remains);
    }
}
