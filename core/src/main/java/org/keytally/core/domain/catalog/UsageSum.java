package org.keytally.core.domain.catalog;

/// The usages of many requests summed, where no threshold of a price lies between their lengths.
///
/// @param longest the input of the longest of them, by which it is known what long prompts cost
/// @param tokens all they took in and put out
/// @param counts what is paid for, worked out for each request: of sums it cannot be told any more
public record UsageSum(long requests, long longest, long tokens, BillableCounts counts) {

    public static final UsageSum NONE = new UsageSum(0, 0, 0, BillableCounts.NONE);

    /// With one more; the terms on which it was served are left out.
    public UsageSum with(Usage one) {
        return new UsageSum(
                requests + 1,
                Math.max(longest, one.input()),
                tokens + one.total(),
                counts.plus(BillableCounts.of(one.plain())));
    }
}
