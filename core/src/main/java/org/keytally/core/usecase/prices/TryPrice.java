package org.keytally.core.usecase.prices;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.catalog.PricePeriod;
import org.keytally.core.domain.catalog.PriceRow;
import org.keytally.core.domain.catalog.PriceSource;

/// Tells what a price would change of what is booked already, and changes nothing.
public final class TryPrice {

    /// What would be other than it is.
    ///
    /// @param requests how many would cost something else
    /// @param unpriced how many of them have no price now
    public record Outcome(long requests, long unpriced, Money before, Money after) {}

    private final KnownPrices known;
    private final RecostEntries recosting;

    public TryPrice(KnownPrices known, RecostEntries recosting) {
        this.known = known;
        this.recosting = recosting;
    }

    /// Holds the wish from its start on against the requests that began before a moment.
    public Outcome of(PriceWish wish, Instant until) {
        Instant now = known.now();
        PricePeriod period = new PricePeriod(wish.from().orElse(now), wish.to(), Optional.empty());
        PriceRow row = new PriceRow(
                wish.provider(), wish.match(), period, wish.rates(), List.of(), PriceSource.SET, now);
        List<RecostEntries.Finding> found = recosting.find(List.of(row), known.bookWith(List.of(row)), now).stream()
                .filter(finding -> finding.entry().intent().at().isBefore(until))
                .toList();
        return new Outcome(
                found.size(),
                found.stream().filter(finding -> finding.recost().before().isEmpty()).count(),
                sum(found.stream().map(finding -> finding.recost().before()).toList()),
                sum(found.stream().map(finding -> finding.recost().after()).toList()));
    }

    private static Money sum(List<Optional<Money>> amounts) {
        return amounts.stream().flatMap(Optional::stream).reduce(Money.ZERO, Money::plus);
    }
}
