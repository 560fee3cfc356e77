package org.keytally.core.domain.catalog;

import java.math.BigDecimal;

/// An exact amount of US dollars.
public record Money(BigDecimal dollars) implements Comparable<Money> {

    public static final Money ZERO = new Money(BigDecimal.ZERO);

    private static final int LONGEST_TEXT = 64;
    private static final int MOST_DECIMALS = 18;
    private static final int MOST_DIGITS = 20;

    // Two equal amounts must be equal records, so 1.50 and 1.5 are brought to one form here.
    public Money {
        dollars = dollars.signum() == 0 ? BigDecimal.ZERO : dollars.stripTrailingZeros();
        if (dollars.scale() < 0) {
            dollars = dollars.setScale(0);
        }
    }

    /// Reads plain decimal text such as `0.0000222`.
    public static Money of(String text) {
        return new Money(Decimals.plain(text, LONGEST_TEXT));
    }

    public Money plus(Money other) {
        if (isZero()) {
            return other;
        }
        if (other.isZero()) {
            return this;
        }
        return new Money(dollars.add(other.dollars));
    }

    public Money minus(Money other) {
        return new Money(dollars.subtract(other.dollars));
    }

    public Money times(long factor) {
        return new Money(dollars.multiply(BigDecimal.valueOf(factor)));
    }

    public boolean isZero() {
        return dollars.signum() == 0;
    }

    public boolean isNegative() {
        return dollars.signum() < 0;
    }

    /// Whether the databases hold it exactly: 18 decimals and 20 digits before them.
    public boolean isBookable() {
        return dollars.scale() <= MOST_DECIMALS && dollars.precision() - dollars.scale() <= MOST_DIGITS;
    }

    /// The amount without exponent and without trailing zeros.
    public String text() {
        return dollars.toPlainString();
    }

    @Override
    public int compareTo(Money other) {
        return dollars.compareTo(other.dollars);
    }

    @Override
    public String toString() {
        return text();
    }
}
