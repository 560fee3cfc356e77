package org.keytally.core.domain.catalog;

import java.util.OptionalLong;
import java.util.Set;

/// What is known of a model besides its price.
public record ModelFacts(
        ProviderId provider,
        String model,
        OptionalLong contextWindow,
        OptionalLong maxOutput,
        boolean isResponsesOnly,
        Set<ModelBadge> badges) {

    public ModelFacts {
        badges = Set.copyOf(badges);
    }
}
