package org.keytally.core.domain.catalog;

import java.net.URI;
import java.util.Optional;

/// What a person wants to know of a provider before choosing it.
///
/// @param freeTier in the provider's own figures
/// @param freeRequests what can be counted of the free tier
/// @param region where data is handled
public record About(
        Optional<URI> statusPage,
        Optional<String> freeTier,
        Optional<FreeRequests> freeRequests,
        boolean needsPaidAccount,
        Optional<String> region,
        Optional<String> recommendedModel) {}
