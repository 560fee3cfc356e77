package org.keytally.core.domain.catalog;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// The facts beside the counts of a usage that decide how, and whether, it can be priced.
///
/// @param totalReported the total as the provider wrote it
/// @param billed what is paid for, where that is not what the model saw
/// @param serviceTier the provider's word for the tier that served the request
public record UsageTerms(
        OptionalLong totalReported,
        Optional<BilledTokens> billed,
        Optional<String> serviceTier,
        Set<PriceObstacle> obstacles) {

    public static final UsageTerms NONE =
            new UsageTerms(OptionalLong.empty(), Optional.empty(), Optional.empty(), Set.of());

    public UsageTerms {
        obstacles = Set.copyOf(obstacles);
    }

    UsageTerms served(String tier) {
        return new UsageTerms(totalReported, billed, Optional.of(tier), obstacles);
    }
}
