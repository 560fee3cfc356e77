package org.keytally.core.usecase.models;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.keytally.core.domain.catalog.Cost;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.catalog.PriceBook;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.catalog.Usage;
import org.keytally.core.domain.model.Cheapest;
import org.keytally.core.domain.model.MappingTarget;
import org.keytally.core.domain.model.ModelRegister;
import org.keytally.core.domain.model.OfferedModel;
import org.keytally.core.domain.model.Tier;

/// What the models of a tier cost at the prices of the day.
public final class TierPrices {

    private final ModelRegister models;
    private final Supplier<PriceBook> prices;
    private final Supplier<Providers> providers;

    public TierPrices(ModelRegister models, Supplier<PriceBook> prices, Supplier<Providers> providers) {
        this.models = models;
        this.prices = prices;
        this.providers = providers;
    }

    /// The cheapest model for a usage in the tier of a mapping, or where it says so in a cheaper one.
    ///
    /// @param among the providers that can be asked
    public Cheapest cheapest(MappingTarget.InTier in, Set<ProviderId> among, Usage usage, Instant at) {
        List<Tier> tiers = in.orCheaper() ? in.tier().andCheaper() : List.of(in.tier());
        Cheapest last = new Cheapest.Nothing();
        for (Tier tier : tiers) {
            Cheapest found = Cheapest.of(candidates(tier, in.provider(), usage, at).stream()
                    .filter(candidate -> among.contains(candidate.model().provider()))
                    .toList());
            if (found instanceof Cheapest.Found) {
                return found;
            }
            last = last instanceof Cheapest.Nothing ? found : last;
        }
        return last;
    }

    /// The models of a tier with what a usage costs there; local ones cost nothing.
    public List<Cheapest.Candidate> candidates(Tier tier, Optional<ProviderId> provider, Usage usage, Instant at) {
        return models.rules().tierBook().of(tier, provider).stream()
                .map(model -> new Cheapest.Candidate(model, cost(model, usage, at)))
                .toList();
    }

    /// What a usage costs with a model.
    public Optional<Money> cost(OfferedModel model, Usage usage, Instant at) {
        if (providers.get().find(model.provider()).filter(Provider::isLocal).isPresent()) {
            return Optional.of(Money.ZERO);
        }
        return prices.get()
                .costOf(model.provider(), Optional.empty(), model.model(), usage, at)
                .known()
                .map(Cost.Known::amount);
    }
}
