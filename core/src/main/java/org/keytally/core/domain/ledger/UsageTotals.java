package org.keytally.core.domain.ledger;

import org.keytally.core.domain.catalog.Money;

/// Sums over attempts; what is unknown or thought stands apart from what was counted.
public record UsageTotals(UsageCounts counts, UsageTokens tokens, UsageMoney money) {

    public static final UsageTotals NONE = new UsageTotals(UsageCounts.NONE, UsageTokens.NONE, UsageMoney.NONE);

    /// What an attempt adds once it has ended so.
    public static UsageTotals of(Intent intent, Settlement settlement) {
        return switch (settlement) {
            case Settlement.Settled settled -> of(settled.spent(), intent.isFallback());
            case Settlement.Uncharged uncharged ->
                new UsageTotals(new UsageCounts(0, 0, 0, 1, 0, 0), UsageTokens.NONE, UsageMoney.NONE);
            case Settlement.Unknown unknown -> of(unknown.estimate(), intent);
        };
    }

    /// What an entry adds as it stands now.
    public static UsageTotals of(Entry entry) {
        UsageTotals totals = entry.settlement()
                .map(settlement -> of(entry.intent(), settlement))
                .orElse(NONE);
        for (Recost recost : entry.recosts()) {
            totals = totals.plus(of(recost));
        }
        return totals;
    }

    /// What the correction of a cost changes.
    public static UsageTotals of(Recost recost) {
        if (recost.isBilled()) {
            return NONE;
        }
        int unpriced = (recost.after().isEmpty() ? 1 : 0) - (recost.before().isEmpty() ? 1 : 0);
        Money change = recost.after().orElse(Money.ZERO).minus(recost.before().orElse(Money.ZERO));
        return new UsageTotals(
                new UsageCounts(0, unpriced, 0, 0, 0, 0),
                UsageTokens.NONE,
                new UsageMoney(change, Money.ZERO, Money.ZERO, Money.ZERO)
                        .plus(UsageMoney.NONE.comparing(recost.baseline(), recost.after()))
                        .minus(UsageMoney.NONE.comparing(recost.baseline(), recost.before())));
    }

    private static UsageTotals of(Spent spent, boolean isFallback) {
        UsageTokens counted = spent.usage().map(UsageTokens::of).orElse(UsageTokens.NONE);
        return new UsageTotals(
                new UsageCounts(
                        1, spent.charged().isEmpty() ? 1 : 0, 0, 0, spent.isCached() ? 1 : 0, isFallback ? 1 : 0),
                counted.plus(thought(spent.estimate())),
                new UsageMoney(
                        spent.charged().orElse(Money.ZERO),
                        spent.estimate().cost().orElse(Money.ZERO),
                        Money.ZERO,
                        spent.saving().flatMap(Saving::amount).orElse(Money.ZERO))
                        .comparing(spent.baseline(), spent.charged()));
    }

    private static UsageTotals of(Estimate estimate, Intent intent) {
        return new UsageTotals(
                new UsageCounts(1, 0, 1, 0, 0, intent.isFallback() ? 1 : 0),
                thought(estimate),
                new UsageMoney(
                        Money.ZERO,
                        estimate.cost().orElse(Money.ZERO),
                        intent.worstCost().orElse(Money.ZERO),
                        Money.ZERO));
    }

    private static UsageTokens thought(Estimate estimate) {
        return estimate.usage().map(UsageTokens::estimated).orElse(UsageTokens.NONE);
    }

    public UsageTotals plus(UsageTotals other) {
        return new UsageTotals(
                counts.plus(other.counts), tokens.plus(other.tokens), money.plus(other.money));
    }

    public UsageTotals minus(UsageTotals other) {
        return new UsageTotals(
                counts.minus(other.counts), tokens.minus(other.tokens), money.minus(other.money));
    }

    /// Attempts settled or unknown.
    public long requests() {
        return counts.requests();
    }

    public long totalTokens() {
        return tokens.total();
    }

    public Money cost() {
        return money.charged();
    }
}
