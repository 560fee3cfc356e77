package org.keytally.core.domain.catalog;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

// One row read for one usage: which of its prices apply, and what they come to.
final class PriceSheet {

    private final PriceRow row;
    private final Usage usage;

    PriceSheet(PriceRow row, Usage usage) {
        this.row = row;
        this.usage = usage;
    }

    Cost cost() {
        Optional<CostGap> gap = usage.terms().obstacles().stream().sorted().map(CostGap::of).findFirst();
        if (gap.isPresent()) {
            return new Cost.Unknown(gap.get());
        }
        return rates().map(this::costAt).orElse(new Cost.Unknown(CostGap.TIERS_TOGETHER_WITHOUT_PRICE));
    }

    private Optional<PriceRates> rates() {
        PriceRates byLength = PriceRates.NONE;
        PriceRates byTier = PriceRates.NONE;
        PriceRates byBoth = PriceRates.NONE;
        ServiceTier tier = usage.terms().serviceTier().map(ServiceTier::reported).orElse(ServiceTier.STANDARD);
        for (PriceVariant variant : row.variants()) {
            boolean longEnough = usage.input() > variant.inputAbove();
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

    private Cost costAt(PriceRates rates) {
        Map<TokenClass, Long> counts = BillableCounts.of(usage, rates);
        EnumMap<TokenClass, Money> money = new EnumMap<>(TokenClass.class);
        for (Map.Entry<TokenClass, Long> count : counts.entrySet()) {
            Optional<Price> price = rates.effective(count.getKey());
            // A fee for the request is asked only where a row states one; every token must have a price.
            if (price.isEmpty() && count.getKey() != TokenClass.REQUEST) {
                return new Cost.Unknown(CostGap.CLASS_WITHOUT_PRICE);
            }
            price.ifPresent(stated -> money.put(count.getKey(), stated.forTokens(count.getValue())));
        }
        return new Cost.Known(parts(money), row.reference());
    }

    private static CostParts parts(Map<TokenClass, Money> money) {
        return new CostParts(
                sum(money, TokenClass.INPUT),
                sum(money, TokenClass.CACHE_READ),
                sum(money, TokenClass.CACHE_WRITE, TokenClass.CACHE_WRITE_1H),
                sum(money, TokenClass.OUTPUT, TokenClass.REASONING),
                sum(money, TokenClass.REQUEST));
    }

    private static Money sum(Map<TokenClass, Money> money, TokenClass... classes) {
        return Stream.of(classes)
                .map(tokenClass -> money.getOrDefault(tokenClass, Money.ZERO))
                .reduce(Money.ZERO, Money::plus);
    }
}
