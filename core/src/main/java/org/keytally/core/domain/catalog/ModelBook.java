package org.keytally.core.domain.catalog;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
}
