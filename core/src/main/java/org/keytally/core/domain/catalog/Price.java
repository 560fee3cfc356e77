package org.keytally.core.domain.catalog;

import java.math.BigDecimal;

/// What a million of one token class costs.
public record Price(Money perMillion) {

    /// With six more decimals for a single token this is what the databases hold exactly.
    public static final int MOST_DECIMALS = 12;

    private static final Money HIGHEST = new Money(BigDecimal.valueOf(1_000_000_000L));

    public Price {
        if (perMillion.isNegative()) {
            throw new IllegalArgumentException("negative price");
        }
        if (perMillion.dollars().scale() > MOST_DECIMALS) {
            throw new IllegalArgumentException("too many decimals");
        }
        if (perMillion.compareTo(HIGHEST) > 0) {
            throw new IllegalArgumentException("price too high");
        }
    }

    public static Price of(String perMillion) {
        return new Price(Money.of(perMillion));
    }

    public boolean isFree() {
        return perMillion.isZero();
    }

    /// What so many tokens cost, exactly.
    public Money forTokens(long tokens) {
        BigDecimal millions = BigDecimal.valueOf(tokens, 6);
        return new Money(perMillion.dollars().multiply(millions));
    }
}
