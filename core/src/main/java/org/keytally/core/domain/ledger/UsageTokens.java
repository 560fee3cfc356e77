package org.keytally.core.domain.ledger;

import org.keytally.core.domain.catalog.Usage;

/// Sums of model tokens by class.
///
/// @param estimated tokens nobody counted, in none of the others
public record UsageTokens(
        long input, long cachedRead, long cacheWrite, long output, long reasoning, long estimated) {

    public static final UsageTokens NONE = new UsageTokens(0, 0, 0, 0, 0, 0);

    public static UsageTokens of(Usage usage) {
        return new UsageTokens(
                usage.input(), usage.cachedRead(), usage.cacheWrite(), usage.output(), usage.reasoning(), 0);
    }

    public static UsageTokens estimated(Usage usage) {
        return new UsageTokens(0, 0, 0, 0, 0, usage.total());
    }

    public long total() {
        return input + output;
    }

    public UsageTokens plus(UsageTokens other) {
        return new UsageTokens(
                input + other.input,
                cachedRead + other.cachedRead,
                cacheWrite + other.cacheWrite,
                output + other.output,
                reasoning + other.reasoning,
                estimated + other.estimated);
    }

    public UsageTokens minus(UsageTokens other) {
        return new UsageTokens(
                input - other.input,
                cachedRead - other.cachedRead,
                cacheWrite - other.cacheWrite,
                output - other.output,
                reasoning - other.reasoning,
                estimated - other.estimated);
    }
}
