package org.keytally.core.domain.catalog;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Predicate;

/// What is known of models besides their prices.
public final class ModelBook {

    private final Map<Place, ModelFacts> facts = new HashMap<>();
    private final List<ModelFacts> all;

    private record Place(ProviderId provider, String model) {}

    public ModelBook(Collection<ModelFacts> all) {
        this.all = List.copyOf(all);
        this.all.forEach(model -> facts.put(new Place(model.provider(), model.model()), model));
    }

    public Optional<ModelFacts> find(ProviderId provider, String model) {
        return Optional.ofNullable(facts.get(new Place(PriceProviders.seller(provider), model)));
    }

    public List<ModelFacts> of(ProviderId provider) {
        ProviderId seller = PriceProviders.seller(provider);
        return all.stream().filter(model -> model.provider().equals(seller)).toList();
    }

    /// Models of the same provider that take a longer prompt, one for each length, in the order given.
    ///
    /// @param isMeant which of them may be named
    /// @param order which of one length is named, and which comes first
    public List<ModelFacts> larger(
            ProviderId provider, String model, Predicate<ModelFacts> isMeant, Comparator<ModelFacts> order) {
        OptionalLong known = find(provider, model).map(ModelFacts::contextWindow).orElse(OptionalLong.empty());
        if (known.isEmpty()) {
            return List.of();
        }
        Map<Long, ModelFacts> byLength = new TreeMap<>();
        of(provider).stream()
                .filter(one -> one.contextWindow().orElse(0) > known.getAsLong())
                .filter(isMeant)
                .sorted(order)
                .forEach(one -> byLength.putIfAbsent(one.contextWindow().orElse(0), one));
        return byLength.values().stream().sorted(order).toList();
    }
}
