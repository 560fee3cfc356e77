package org.keytally.core.usecase.prices;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
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
import org.keytally.core.domain.catalog.PriceProviders;
import org.keytally.core.domain.catalog.PriceRow;
import org.keytally.core.domain.catalog.PriceSource;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.catalog.Usage;
import org.keytally.core.domain.catalog.UsageSum;

/// Compares what a month of requests would cost at every provider and model with a price.
public final class CompareCosts {

    /// So many requests a month, each with this usage.
    public record Month(long requests, Usage each) {}

    /// One way to send them; a local provider costs nothing whatever the model, and has no row.
    ///
    /// @param request what one of them costs; empty where they differ
    public record Choice(
            ProviderId provider,
            Optional<String> model,
            Money month,
            Optional<Money> request,
            Optional<PriceRow> row,
            Set<ModelBadge> badges) {

        /// Whether a list says that it is free, which may as well mean that the list knows no price.
        public boolean isListedFree() {
            return row.filter(PriceRow::isListedFree).isPresent();
        }
    }

    /// A model and who sells it.
    public record Name(ProviderId provider, String model) {}

    /// Everything that was compared.
    ///
    /// @param choices from the cheapest on, and behind them what a list says is free
    /// @param unpriced the models of which nobody here knows what it would cost
    public record Compared(List<Choice> choices, List<Name> unpriced) {

        public Compared {
            choices = List.copyOf(choices);
            unpriced = List.copyOf(unpriced);
        }
    }

    // What a load costs with a model; the price of one request where all are alike.
    @FunctionalInterface
    private interface Load {
        Optional<Bill> with(PriceBook book, Name name, Instant at);
    }

    private record Bill(Money month, Optional<Money> request) {}

    private static final Comparator<Choice> BY_COST = Comparator.comparing(Choice::isListedFree)
            .thenComparing(Choice::month)
            .thenComparing(Choice::provider)
            .thenComparing(choice -> choice.model().orElse(""));
    private static final Comparator<Name> BY_NAME =
            Comparator.comparing(Name::provider).thenComparing(Name::model);

    private final KnownPrices known;
    private final Supplier<List<ModelFacts>> facts;

    public CompareCosts(KnownPrices known, Supplier<List<ModelFacts>> facts) {
        this.known = known;
        this.facts = facts;
    }

    /// The choices from the cheapest on, and behind them what a list says is free; a query without model or provider
    /// asks for all.
    public PriceAnswer<List<Choice>> compare(Month month, PriceQuery query) {
        Optional<ProviderId> seller = query.provider().flatMap(known::seller);
        if (query.provider().isPresent() && seller.isEmpty()) {
            return new PriceAnswer.UnknownProvider<>(query.provider().get());
        }
        Instant at = query.at().orElseGet(known::now);
        return new PriceAnswer.Found<>(compared(load(month), at, Set.of()).choices().stream()
                .filter(choice -> seller.isEmpty() || choice.provider().equals(seller.get()))
                .filter(choice -> query.model().isEmpty() || choice.model().equals(query.model()))
                .toList());
    }

    /// All choices for a month, and the models that have no price.
    public Compared compare(Month month) {
        return compared(load(month), known.now(), Set.of());
    }

    /// All choices for what was used.
    ///
    /// @param used with which models, so that none of them is missing
    Compared compare(Collection<UsageSum> sums, Set<Name> used) {
        return compared((book, name, at) -> bill(sums, book, name, at), known.now(), used);
    }

    /// The recommended ones and the cheapest of each provider, of choices from the cheapest on.
    public static List<Choice> notable(List<Choice> choices) {
        Set<ProviderId> seen = new HashSet<>();
        return choices.stream()
                .filter(choice -> seen.add(choice.provider()) || !choice.badges().isEmpty())
                .toList();
    }

    private static Load load(Month month) {
        return (book, name, at) -> book.costOf(name.provider(), Optional.empty(), name.model(), month.each(), at)
                .known()
                .map(Cost.Known::amount)
                .map(one -> new Bill(one.times(month.requests()), Optional.of(one)));
    }

    private static Optional<Bill> bill(Collection<UsageSum> sums, PriceBook book, Name name, Instant at) {
        Money all = Money.ZERO;
        for (UsageSum sum : sums) {
            Optional<Money> part =
                    book.costOf(name.provider(), name.model(), sum, at).known().map(Cost.Known::amount);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            all = all.plus(part.get());
        }
        return Optional.of(new Bill(all, Optional.empty()));
    }

    private Compared compared(Load load, Instant at, Set<Name> used) {
        PriceBook book = known.book();
        Map<Name, Set<ModelBadge>> badges = new HashMap<>();
        facts.get().forEach(model -> badges.put(new Name(model.provider(), model.model()), model.badges()));
        List<Choice> choices = new ArrayList<>();
        List<Name> unpriced = new ArrayList<>();
        for (Name name : names(book, at, badges, used)) {
            Set<ModelBadge> words = badges.getOrDefault(name, Set.of());
            Optional<PriceRow> row = book.rowFor(name.provider(), Optional.empty(), name.model(), at);
            load.with(book, name, at).ifPresentOrElse(
                    bill -> choices.add(new Choice(name.provider(), Optional.of(name.model()), bill.month(),
                            bill.request(), row, words)),
                    () -> unpriced.add(name));
        }
        for (Provider local : known.localProviders()) {
            choices.add(new Choice(local.id(), Optional.empty(), Money.ZERO, Optional.of(Money.ZERO),
                    Optional.empty(), Set.of()));
        }
        return new Compared(
                choices.stream().sorted(BY_COST).toList(), unpriced.stream().sorted(BY_NAME).toList());
    }

    // Those with a price, those that are recommended and those in use, each once and none of this machine.
    private Set<Name> names(PriceBook book, Instant at, Map<Name, Set<ModelBadge>> badges, Set<Name> used) {
        Instant newest = newest(book);
        Set<Name> names = new LinkedHashSet<>();
        for (PriceRow row : ListPrices.inForce(book, at)) {
            boolean isGone = row.source() == PriceSource.SHIPPED && row.seen().isBefore(newest);
            ListPrices.plainName(row.match())
                    .map(model -> new Name(row.provider(), model))
                    .filter(name -> !isGone || !badges.getOrDefault(name, Set.of()).isEmpty())
                    .ifPresent(names::add);
        }
        badges.forEach((name, words) -> {
            if (!words.isEmpty()) {
                names.add(new Name(PriceProviders.seller(name.provider()), name.model()));
            }
        });
        used.forEach(name -> names.add(new Name(PriceProviders.seller(name.provider()), name.model())));
        names.removeIf(name -> known.isLocal(name.provider()));
        return names;
    }

    // A shipped price that was last seen before the newest ones is of a model that left the lists.
    private static Instant newest(PriceBook book) {
        return book.rows().stream()
                .filter(row -> row.source() == PriceSource.SHIPPED)
                .map(PriceRow::seen)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }
}
