package org.keytally.core.domain.rotation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/// A key as the provider that made it by program lists it: never its secret.
///
/// @param id by which the provider knows it, an id or a hash
/// @param limit in US dollars a month, where the provider keeps one
/// @param used in US dollars, where the provider tells it
public record MintedKey(
        String id,
        String name,
        Optional<BigDecimal> limit,
        Optional<BigDecimal> used,
        boolean isEnabled,
        Optional<Instant> made) {}
