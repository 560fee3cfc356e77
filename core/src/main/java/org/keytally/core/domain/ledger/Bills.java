package org.keytally.core.domain.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.keytally.core.domain.catalog.Money;

/// What providers billed in their answers, beside our own figures for the same attempts.
///
/// @param attempts that carried a bill
/// @param amount of all bills
/// @param compared those of them for which we had a price
/// @param billed the bills of those that can be compared
/// @param own our figures for them
/// @param apart how far each bill is from our figure, up or down, in all
public record Bills(long attempts, Money amount, long compared, Money billed, Money own, Money apart) {

    public static final Bills NONE = new Bills(0, Money.ZERO, 0, Money.ZERO, Money.ZERO, Money.ZERO);

    private static final int DIGITS = 6;

    static Bills of(Money bill, Optional<Money> own) {
        return own.map(ours -> new Bills(1, bill, 1, bill, ours, apart(bill, ours)))
                .orElseGet(() -> new Bills(1, bill, 0, Money.ZERO, Money.ZERO, Money.ZERO));
    }

    public Bills plus(Bills other) {
        return new Bills(
                attempts + other.attempts,
                amount.plus(other.amount),
                compared + other.compared,
                billed.plus(other.billed),
                own.plus(other.own),
                apart.plus(other.apart));
    }

    /// How much more was billed than we worked out; negative for less.
    public Money difference() {
        return billed.minus(own);
    }

    /// By which share of the bills our figures are off, those too high and those too low alike; empty where nothing
    /// can be compared.
    public Optional<BigDecimal> off() {
        return share(apart, billed);
    }

    static Optional<BigDecimal> share(Money part, Money whole) {
        return whole.isZero()
                ? Optional.empty()
                : Optional.of(part.dollars().divide(whole.dollars(), DIGITS, RoundingMode.HALF_UP));
    }

    private static Money apart(Money one, Money other) {
        return one.compareTo(other) < 0 ? other.minus(one) : one.minus(other);
    }
}
