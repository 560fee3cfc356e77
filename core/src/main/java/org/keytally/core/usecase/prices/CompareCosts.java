package org.keytally.core.usecase.prices;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.keytally.core.domain.catalog.Cost;
import org.keytally.core.domain.catalog.ModelBadge;
import org.keytally.core.domain.catalog.ModelFacts;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.catalog.PriceBook;
import org.keytally.core.domain.catalog.PriceRow;
import org.keytally.core.domain.catalog.PriceSource;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.catalog.Usage;

/// Compares what a month of requests would cost at every provider and model with a price.
public final class CompareCosts {

    /// So many requests a month, each with this usage.
    public record Month(long requests, Usage each) {}

    /// One way to send them; a local provider costs nothing whatever the model, and has no row.
    public record Choice(
            ProviderId provider,
            Optional<String> model,
            Money month,
            Money request,
            Optional<PriceRow> row,
            Set<ModelBadge> badges) {}

    private static final Comparator<Choice> BY_COST = Comparator.comparing(Choice::month)
            .thenComparing(Choice::provider)
            .thenComparing(choice -> choice.model().orElse(""));

    private record Name(ProviderId provider, String model) {}

    private final KnownPrices known;
    private final Supplier<List<ModelFacts>> facts;

    public CompareCosts(KnownPrices known, Supplier<List<ModelFacts>> facts) {
        this.known = known;
        this.facts = facts;
    }

    /// The choices from the cheapest on; a query without model or provider asks for all.
    public PriceAnswer<List<Choice>> compare(Month month, PriceQuery query) {
        Optional<ProviderId> seller = query.provider().flatMap(known::seller);
        if (query.provider().isPresent() && seller.isEmpty()) {
            return new PriceAnswer.UnknownProvider<>(query.provider().get());
        }
        Instant at = query.at().orElseGet(known::now);
        List<Choice> choices = new ArrayList<>(priced(month, at));
        for (Provider local : known.localProviders()) {
            choices.add(new Choice(
                    local.id(), Optional.empty(), Money.ZERO, Money.ZERO, Optional.empty(), Set.of()));
        }
        return new PriceAnswer.Found<>(choices.stream()
                .filter(choice -> seller.isEmpty() || choice.provider().equals(seller.get()))
                .filter(choice -> query.model().isEmpty() || choice.model().equals(query.model()))
                .sorted(BY_COST)
                .toList());
    }

    private List<Choice> priced(Month month, Instant at) {
        Map<Name, Set<ModelBadge>> badges = new HashMap<>();
        facts.get().forEach(model -> badges.put(new Name(model.provider(), model.model()), model.badges()));
        PriceBook book = known.book();
        Instant newest = newest(book);
        List<Choice> choices = new ArrayList<>();
        for (PriceRow row : ListPrices.inForce(book, at)) {
            Optional<String> model = ListPrices.plainName(row.match());
            if (model.isPresent() && !known.isLocal(row.provider())) {
                Name name = new Name(row.provider(), model.get());
                Set<ModelBadge> words = badges.getOrDefault(name, Set.of());
                boolean isGone = row.source() == PriceSource.SHIPPED && row.seen().isBefore(newest);
                if (!isGone || !words.isEmpty()) {
                    choice(book, row, name, month, at, words).ifPresent(choices::add);
                }
            }
        }
        return choices;
    }

    // A shipped price that was last seen before the newest ones is of a model that left the lists.
    private static Instant newest(PriceBook book) {
        return book.rows().stream()
                .filter(row -> row.source() == PriceSource.SHIPPED)
                .map(PriceRow::seen)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    private static Optional<Choice> choice(
            PriceBook book, PriceRow row, Name name, Month month, Instant at, Set<ModelBadge> badges) {
        return book.costOf(name.provider(), Optional.empty(), name.model(), month.each(), at)
                .known()
                .map(Cost.Known::amount)
                .map(one -> new Choice(
                        name.provider(), Optional.of(name.model()), one.times(month.requests()), one, Optional.of(row),
                        badges));
    }
}
