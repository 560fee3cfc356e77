package org.keytally.core.domain.ledger;

import java.util.Optional;
import org.keytally.core.domain.catalog.Money;

/// Exact sums of money.
///
/// @param charged what was known to be owed
/// @param estimated what is thought where nobody counted
/// @param unknownWorst the most that unknown attempts can have cost
/// @param saved what our own cache spared
/// @param baseline what the attempts that can be compared would have cost with their baseline models
/// @param compared what those attempts did cost
public record UsageMoney(
        Money charged, Money estimated, Money unknownWorst, Money saved, Money baseline, Money compared) {

    public static final UsageMoney NONE = new UsageMoney(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

    /// Without a comparison.
    public UsageMoney(Money charged, Money estimated, Money unknownWorst, Money saved) {
        this(charged, estimated, unknownWorst, saved, Money.ZERO, Money.ZERO);
    }

    // Both sides must be known, or a sum of savings would count what was never compared.
    UsageMoney comparing(Optional<Money> baselineCost, Optional<Money> own) {
        return baselineCost.isPresent() && own.isPresent()
                ? new UsageMoney(charged, estimated, unknownWorst, saved, baselineCost.get(), own.get())
                : this;
    }

    /// What the choice of models spared against the baseline models; negative where they cost more.
    public Money savedByModel() {
        return baseline.minus(compared);
    }

    public UsageMoney plus(UsageMoney other) {
        return new UsageMoney(
                charged.plus(other.charged),
                estimated.plus(other.estimated),
                unknownWorst.plus(other.unknownWorst),
                saved.plus(other.saved),
                baseline.plus(other.baseline),
                compared.plus(other.compared));
    }

    public UsageMoney minus(UsageMoney other) {
        return new UsageMoney(
                charged.minus(other.charged),
                estimated.minus(other.estimated),
                unknownWorst.minus(other.unknownWorst),
                saved.minus(other.saved),
                baseline.minus(other.baseline),
                compared.minus(other.compared));
    }
}
