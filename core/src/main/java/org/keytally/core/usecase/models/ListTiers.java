package org.keytally.core.usecase.models;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.catalog.Usage;
import org.keytally.core.domain.model.Cheapest;
import org.keytally.core.domain.model.OfferedModel;
import org.keytally.core.domain.model.Tier;

/// Lists the quality tiers with what their models cost today, the cheapest first.
public final class ListTiers {

    /// One model of a tier.
    ///
    /// @param cost of a prompt of the usage asked for; empty where no price is known
    public record Line(Tier tier, OfferedModel model, Optional<Money> cost) {}

    // What has no price stands last, never first.
    private static final Comparator<Cheapest.Candidate> BY_COST = Comparator.comparing(
            (Cheapest.Candidate candidate) -> candidate.cost().isEmpty())
            .thenComparing(candidate -> candidate.cost().orElse(Money.ZERO));

    private final TierPrices prices;
    private final InstantSource clock;

    public ListTiers(TierPrices prices, InstantSource clock) {
        this.prices = prices;
        this.clock = clock;
    }

    public List<Line> list(Optional<ProviderId> provider, Usage usage) {
        return Arrays.stream(Tier.values())
                .flatMap(tier -> prices.candidates(tier, provider, usage, clock.instant()).stream()
                        .sorted(BY_COST)
                        .map(candidate -> new Line(tier, candidate.model(), candidate.cost())))
                .toList();
    }
}
