package org.keytally.core.domain.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keytally.core.domain.catalog.ProviderId;

/// Which models stand in which quality tier: those that come with the program, and what a person changed.
public final class TierBook {

    private final List<TierChange> models;

    public TierBook(List<TierChange> changes) {
        List<TierChange> standing = new ArrayList<>(ShippedTiers.all());
        for (TierChange change : changes) {
            standing.removeIf(one -> one.tier() == change.tier() && one.model().equals(change.model()));
            if (change.isIn()) {
                standing.add(change);
            }
        }
        this.models = List.copyOf(standing);
    }

    /// The models of a tier, of one provider or of all.
    public List<OfferedModel> of(Tier tier, Optional<ProviderId> provider) {
        return models.stream()
                .filter(one -> one.tier() == tier)
                .map(TierChange::model)
                .filter(model -> provider.isEmpty() || model.provider().equals(provider.get()))
                .toList();
    }

    /// The providers that have a model in a tier.
    public List<ProviderId> providers(Tier tier) {
        return of(tier, Optional.empty()).stream()
                .map(OfferedModel::provider)
                .distinct()
                .toList();
    }
}
