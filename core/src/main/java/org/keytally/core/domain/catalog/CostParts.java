package org.keytally.core.domain.catalog;

/// A cost by what was paid for; reasoning is part of output.
public record CostParts(Money input, Money cachedRead, Money cacheWrite, Money output, Money request) {

    public static final CostParts FREE = new CostParts(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

    public Money sum() {
        return input.plus(cachedRead).plus(cacheWrite).plus(output).plus(request);
    }
}
