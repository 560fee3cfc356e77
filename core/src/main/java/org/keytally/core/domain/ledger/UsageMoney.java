package org.keytally.core.domain.ledger;

import org.keytally.core.domain.catalog.Money;

/// Exact sums of money.
///
/// @param charged what was known to be owed
/// @param estimated what is thought where nobody counted
/// @param unknownWorst the most that unknown attempts can have cost
/// @param saved what our own cache spared
public record UsageMoney(Money charged, Money estimated, Money unknownWorst, Money saved) {

    public static final UsageMoney NONE = new UsageMoney(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

    public UsageMoney plus(UsageMoney other) {
        return new UsageMoney(
                charged.plus(other.charged),
                estimated.plus(other.estimated),
                unknownWorst.plus(other.unknownWorst),
                saved.plus(other.saved));
    }

    public UsageMoney minus(UsageMoney other) {
        return new UsageMoney(
                charged.minus(other.charged),
                estimated.minus(other.estimated),
                unknownWorst.minus(other.unknownWorst),
                saved.minus(other.saved));
    }
}
