package org.keytally.core.domain.catalog;

/// The model tokens one answer used, by class, as its provider counts them.
///
/// @param input every input token, those read from and written to a cache included
/// @param cacheWrite the part of the input written to a cache, whatever its length of life
/// @param cacheWrite1h the part of `cacheWrite` that was written for one hour
/// @param output every generated token that is billed, reasoning included
/// @param reasoning a part of the output, told for information; some hosts count it differently
public record Usage(
        long input,
        long cachedRead,
        long cacheWrite,
        long cacheWrite1h,
        long output,
        long reasoning,
        UsageTerms terms) {

    public Usage {
        if ((input | cachedRead | cacheWrite | cacheWrite1h | output | reasoning) < 0) {
            throw new IllegalArgumentException("negative number of tokens");
        }
    }

    public Usage(long input, long cachedRead, long cacheWrite, long cacheWrite1h, long output, long reasoning) {
        this(input, cachedRead, cacheWrite, cacheWrite1h, output, reasoning, UsageTerms.NONE);
    }

    public long total() {
        return input + output;
    }

    /// The input that was neither read from nor written to a cache.
    public long fresh() {
        return Math.max(0, input - cachedRead - cacheWrite);
    }

    /// The same usage on no terms of its own.
    Usage plain() {
        return new Usage(input, cachedRead, cacheWrite, cacheWrite1h, output, reasoning);
    }

    /// The same usage, served by a tier.
    public Usage served(String tier) {
        return new Usage(input, cachedRead, cacheWrite, cacheWrite1h, output, reasoning, terms.served(tier));
    }
}
