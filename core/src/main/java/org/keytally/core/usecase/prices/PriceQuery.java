package org.keytally.core.usecase.prices;

import java.time.Instant;
import java.util.Optional;

/// Which prices are asked for.
///
/// @param provider as it was typed
/// @param at the moment they shall hold; now where it is empty
public record PriceQuery(Optional<String> provider, Optional<String> model, Optional<Instant> at) {}
