package org.keytally.core.usecase.prices;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keytally.core.domain.catalog.PriceBook;
import org.keytally.core.domain.catalog.PriceRow;
import org.keytally.core.domain.catalog.PriceSource;
import org.keytally.core.domain.catalog.ProviderId;

/// Shows what a model costs at a moment, and which other rows speak of it then.
public final class ShowPrice {

    /// The row that wins at one provider, and those it stands before.
    public record Offer(PriceRow row, List<PriceRow> others) {

        public Offer {
            others = List.copyOf(others);
        }

        /// Whether another source names other prices.
        public boolean isDisputed() {
            return others.stream()
                    .anyMatch(other -> other.source() != row.source() && !PriceRows.areSame(other, row));
        }
    }

    private final KnownPrices known;

    public ShowPrice(KnownPrices known) {
        this.known = known;
    }

    /// One offer for each provider that has a price for the model.
    public PriceAnswer<List<Offer>> show(PriceQuery query) {
        Optional<ProviderId> seller = query.provider().flatMap(known::seller);
        if (query.provider().isPresent() && seller.isEmpty()) {
            return new PriceAnswer.UnknownProvider<>(query.provider().get());
        }
        String model = query.model().orElse("");
        Instant at = query.at().orElseGet(known::now);
        List<ProviderId> sellers = seller.map(List::of).orElseGet(() -> known.sellersOf(model));
        PriceBook book = known.book();
        List<Offer> offers = new ArrayList<>();
        for (ProviderId provider : sellers) {
            book.rowFor(provider, Optional.empty(), model, at)
                    .ifPresent(row -> offers.add(new Offer(row, others(book, row, model, at))));
        }
        return new PriceAnswer.Found<>(List.copyOf(offers));
    }

    // The one of each other source that would hold if the winner were not there.
    private static List<PriceRow> others(PriceBook book, PriceRow winner, String model, Instant at) {
        Map<PriceSource, PriceRow> first = new EnumMap<>(PriceSource.class);
        book.history(winner.provider(), model).stream()
                .filter(row -> row.holdsAt(at) && row.source() != winner.source())
                .forEach(row -> first.putIfAbsent(row.source(), row));
        return List.copyOf(first.values());
    }
}
