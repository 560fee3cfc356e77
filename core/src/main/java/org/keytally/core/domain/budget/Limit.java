package org.keytally.core.domain.budget;

import java.math.BigDecimal;
import org.keytally.core.domain.catalog.Money;

/// How much may be used in a period: US dollars, model tokens or requests; always more than nothing.
public record Limit(Unit unit, BigDecimal amount) {

    /// The most decimals a limit of money has.
    public static final int MOST_DECIMALS = 6;

    /// More than anybody can mean.
    public static final BigDecimal HIGHEST = new BigDecimal("1000000000000000");

    public Limit {
        amount = new Money(amount).dollars();
        boolean isWhole = amount.scale() <= 0;
        if (amount.signum() <= 0
                || amount.compareTo(HIGHEST) > 0
                || amount.scale() > MOST_DECIMALS
                || (unit != Unit.MONEY && !isWhole)) {
            throw new IllegalArgumentException("not a limit");
        }
    }

    public static Limit dollars(String amount) {
        return new Limit(Unit.MONEY, new BigDecimal(amount));
    }

    public static Limit dollars(BigDecimal amount) {
        return new Limit(Unit.MONEY, amount);
    }

    public static Limit tokens(long count) {
        return new Limit(Unit.TOKENS, BigDecimal.valueOf(count));
    }

    public static Limit requests(long count) {
        return new Limit(Unit.REQUESTS, BigDecimal.valueOf(count));
    }

    /// The amount without exponent: `50`, `1000000`.
    public String text() {
        return amount.toPlainString();
    }
}
