package org.keytally.core.usecase.prices;

import java.time.Instant;
import java.util.Optional;
import org.keytally.core.domain.catalog.PriceMatch;
import org.keytally.core.domain.catalog.PriceRates;
import org.keytally.core.domain.catalog.ProviderId;

/// A price a person wants to set.
///
/// @param model the exact model name, or the text of the rule
/// @param from now where it is empty
public record PriceWish(
        ProviderId provider,
        String model,
        PriceMatch match,
        PriceRates rates,
        Optional<Instant> from,
        Optional<Instant> to) {}
