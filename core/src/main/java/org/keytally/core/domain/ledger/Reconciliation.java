package org.keytally.core.domain.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.key.Payer;

/// Our own figures set against what providers billed in their answers.
///
/// @param attempts that somebody pays for: settled or unknown, neither free nor from our own cache
/// @param priced those of them for which we had a price
/// @param own what we worked out for them
/// @param charged what caps and sums take of them
public record Reconciliation(long attempts, long priced, Money own, Money charged, Bills bills) {

    public static final Reconciliation NONE = new Reconciliation(0, 0, Money.ZERO, Money.ZERO, Bills.NONE);

    private static final int DIGITS = 6;

    /// What an entry adds as it stands now.
    public static Reconciliation of(Entry entry) {
        boolean isPaid = entry.intent().purse().payer() != Payer.FREE
                && entry.spent().filter(Spent::isCached).isEmpty();
        return switch (entry.state()) {
            case SETTLED -> isPaid ? ofPaid(entry) : NONE;
            case UNKNOWN -> isPaid ? new Reconciliation(1, 0, Money.ZERO, Money.ZERO, Bills.NONE) : NONE;
            case UNCHARGED, OPEN -> NONE;
        };
    }

    private static Reconciliation ofPaid(Entry entry) {
        Optional<Money> own = entry.cost();
        return new Reconciliation(
                1,
                own.isPresent() ? 1 : 0,
                own.orElse(Money.ZERO),
                entry.charged().orElse(Money.ZERO),
                entry.spent().flatMap(Spent::reported).map(bill -> Bills.of(bill, own)).orElse(Bills.NONE));
    }

    public Reconciliation plus(Reconciliation other) {
        return new Reconciliation(
                attempts + other.attempts,
                priced + other.priced,
                own.plus(other.own),
                charged.plus(other.charged),
                bills.plus(other.bills));
    }

    /// The share of the attempts that carried a bill; empty where there is none.
    public Optional<BigDecimal> coverage() {
        return attempts == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(bills.attempts())
                        .divide(BigDecimal.valueOf(attempts), DIGITS, RoundingMode.HALF_UP));
    }

    /// The share of the money that was billed in an answer; empty where nothing has cost.
    public Optional<BigDecimal> moneyCoverage() {
        return Bills.share(bills.amount(), charged);
    }
}
