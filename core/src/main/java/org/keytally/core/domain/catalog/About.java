package org.keytally.core.domain.catalog;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/// What a person wants to know of a provider before choosing it.
///
/// @param freeTier in the provider's own figures
/// @param freeRequests what can be counted of the free tier
/// @param region where data is handled
/// @param models what a person says of models of a provider of their own
public record About(
        Optional<URI> statusPage,
        Optional<String> freeTier,
        Optional<FreeRequests> freeRequests,
        boolean needsPaidAccount,
        Optional<String> region,
        Optional<String> recommendedModel,
        List<ModelFacts> models) {

    public About {
        models = List.copyOf(models);
    }
}
