package org.keytally.core.domain.model;

import java.util.Optional;
import org.keytally.core.domain.catalog.ProviderId;

/// What a mapping chooses.
public sealed interface MappingTarget {

    /// The provider it is bound to, where it is bound to one.
    Optional<ProviderId> provider();

    /// One model by name.
    record Named(Optional<ProviderId> provider, String model) implements MappingTarget {}

    /// The cheapest model of a quality tier by the prices of the day.
    ///
    /// @param orCheaper whether a cheaper tier serves where this one has no model that can be used
    record InTier(Optional<ProviderId> provider, Tier tier, boolean orCheaper) implements MappingTarget {}

    /// No model of its own: as it would be without the mapping.
    record AsUsual(Optional<ProviderId> provider) implements MappingTarget {}
}
