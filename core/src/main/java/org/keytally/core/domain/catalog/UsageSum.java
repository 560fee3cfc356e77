package org.keytally.core.domain.catalog;

/// The usages of many requests summed, where no threshold of a price lies between their lengths.
///
/// @param longest the input of the longest of them, by which it is known what long prompts cost
public record UsageSum(long requests, long longest, Usage usage) {

    public static final UsageSum NONE = new UsageSum(0, 0, new Usage(0, 0, 0, 0, 0, 0));

    /// With one more; the terms on which it was served are left out.
    public UsageSum with(Usage one) {
        return new UsageSum(requests + 1, Math.max(longest, one.input()), new Usage(
                usage.input() + one.input(),
                usage.cachedRead() + one.cachedRead(),
                usage.cacheWrite() + one.cacheWrite(),
                usage.cacheWrite1h() + one.cacheWrite1h(),
                usage.output() + one.output(),
                usage.reasoning() + one.reasoning()));
    }
}
