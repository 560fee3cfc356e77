package org.keytally.core.domain.catalog;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

// One row read for one usage, or for many as if they were one: which of its prices apply, and what they come to.
final class PriceSheet {

    // Every token must have a price; a fee for the request is asked only where a row states one.
    private static final Set<TokenClass> TOKENS = EnumSet.complementOf(EnumSet.of(TokenClass.REQUEST));

    private final PriceRow row;
    private final UsageTerms terms;
    private final BillableCounts counts;
    private final long length;
    private final long requests;

    PriceSheet(PriceRow row, Usage usage) {
        this(row, usage.terms(), BillableCounts.of(usage), usage.input(), 1);
    }

    PriceSheet(PriceRow row, UsageSum sum) {
        this(row, UsageTerms.NONE, sum.counts(), sum.longest(), sum.requests());
    }

    private PriceSheet(PriceRow row, UsageTerms terms, BillableCounts counts, long length, long requests) {
        this.row = row;
        this.terms = terms;
        this.counts = counts;
        this.length = length;
        this.requests = requests;
    }

    Cost cost() {
        Set<PriceObstacle> obstacles = terms.obstacles();
        if (!obstacles.isEmpty()) {
            return new Cost.Unknown(CostGap.of(Collections.min(obstacles)));
        }
        if (tier() == ServiceTier.BATCH && !isPricedFor(ServiceTier.BATCH)) {
            return new Cost.Unknown(CostGap.BATCH_WITHOUT_PRICE);
        }
        return rates().map(this::costAt).orElse(new Cost.Unknown(CostGap.TIERS_TOGETHER_WITHOUT_PRICE));
    }

    private Optional<PriceRates> rates() {
        PriceRates byLength = PriceRates.NONE;
        PriceRates byTier = PriceRates.NONE;
        PriceRates byBoth = PriceRates.NONE;
        ServiceTier tier = tier();
        for (PriceVariant variant : row.variants()) {
            boolean longEnough = length > variant.inputAbove();
            boolean inTier = tier == variant.tier();
            // Variants stand in the order of their thresholds, so the highest one passed has the last word.
            if (!variant.isByTier() && longEnough) {
                byLength = variant.rates().over(byLength);
            } else if (!variant.isByLength() && inTier) {
                byTier = variant.rates().over(byTier);
            } else if (longEnough && inTier) {
                byBoth = variant.rates().over(byBoth);
            }
        }
        for (TokenClass contested : byLength.stated().keySet()) {
            if (byTier.states(contested) && !byBoth.states(contested)) {
                return Optional.empty();
            }
        }
        return Optional.of(byBoth.over(byTier.over(byLength.over(row.base()))));
    }

    private ServiceTier tier() {
        return terms.serviceTier().map(ServiceTier::reported).orElse(ServiceTier.STANDARD);
    }

    private boolean isPricedFor(ServiceTier tier) {
        return row.variants().stream().anyMatch(variant -> variant.tier() == tier);
    }

    private Cost costAt(PriceRates rates) {
        for (TokenClass tokenClass : TOKENS) {
            if (counts.of(tokenClass, rates) > 0 && rates.effective(tokenClass).isEmpty()) {
                return new Cost.Unknown(CostGap.CLASS_WITHOUT_PRICE);
            }
        }
        CostParts parts = new CostParts(
                money(rates, TokenClass.INPUT),
                money(rates, TokenClass.CACHE_READ),
                money(rates, TokenClass.CACHE_WRITE).plus(money(rates, TokenClass.CACHE_WRITE_1H)),
                money(rates, TokenClass.OUTPUT).plus(money(rates, TokenClass.REASONING)),
                money(rates, TokenClass.REQUEST).times(requests));
        return new Cost.Known(parts, row.reference());
    }

    private Money money(PriceRates rates, TokenClass tokenClass) {
        long count = counts.of(tokenClass, rates);
        return count <= 0
                ? Money.ZERO
                : rates.effective(tokenClass).map(price -> price.forTokens(count)).orElse(Money.ZERO);
    }
}
