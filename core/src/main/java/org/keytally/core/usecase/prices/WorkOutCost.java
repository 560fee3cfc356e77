package org.keytally.core.usecase.prices;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keytally.core.domain.catalog.Cost;
import org.keytally.core.domain.catalog.CostGap;
import org.keytally.core.domain.catalog.CostParts;
import org.keytally.core.domain.catalog.PriceReference;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.catalog.Usage;

/// Works out what a usage of a model costs at a moment.
public final class WorkOutCost {

    /// What it costs: an amount with the row behind it, nothing at a local provider, or unknown.
    public sealed interface Outcome {

        /// An exact amount; a local provider has no row.
        record Amount(CostParts parts, Optional<PriceReference> row) implements Outcome {}

        /// No amount, and why.
        record Unknown(CostGap why) implements Outcome {}
    }

    private final KnownPrices known;

    public WorkOutCost(KnownPrices known) {
        this.known = known;
    }

    public PriceAnswer<Outcome> workOut(PriceQuery query, Usage usage) {
        String model = query.model().orElse("");
        Optional<ProviderId> seller = query.provider().flatMap(known::seller);
        if (query.provider().isPresent() && seller.isEmpty()) {
            return new PriceAnswer.UnknownProvider<>(query.provider().get());
        }
        if (seller.isPresent()) {
            return new PriceAnswer.Found<>(cost(seller.get(), model, usage, query.at()));
        }
        List<ProviderId> sellers = known.sellersOf(model);
        if (sellers.size() > 1) {
            return new PriceAnswer.SeveralProviders<>(model, sellers);
        }
        return new PriceAnswer.Found<>(
                sellers.isEmpty()
                        ? new Outcome.Unknown(CostGap.NO_PRICE)
                        : cost(sellers.getFirst(), model, usage, query.at()));
    }

    private Outcome cost(ProviderId seller, String model, Usage usage, Optional<Instant> at) {
        if (known.isLocal(seller)) {
            return new Outcome.Amount(CostParts.FREE, Optional.empty());
        }
        Instant moment = at.orElseGet(known::now);
        return switch (known.book().costOf(seller, Optional.empty(), model, usage, moment)) {
            case Cost.Known(CostParts parts, PriceReference row) -> new Outcome.Amount(parts, Optional.of(row));
            case Cost.Unknown(CostGap why) -> new Outcome.Unknown(why);
        };
    }
}
