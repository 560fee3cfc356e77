package org.keytally.core.domain.team;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.keytally.core.domain.budget.Limit;
import org.keytally.core.domain.budget.Tier;
import org.keytally.core.domain.budget.TierLimits;

/// What a member's keys may use in a month: that of a tier, unless they were granted another for a while.
public record Cap(Tier tier, Optional<Custom> custom) {

    /// What holds where nobody said otherwise.
    public static final Cap USUAL = new Cap(Tier.STANDARD, Optional.empty());

    /// A limit of one's own.
    ///
    /// @param dollars for a month
    /// @param until the tier holds again from then on
    public record Custom(BigDecimal dollars, String reason, Optional<Instant> until) {}

    /// In US dollars; empty for no limit.
    ///
    /// @param tiers what each tier allows where the member is looked after
    public Optional<BigDecimal> monthly(Instant now, TierLimits tiers) {
        return custom.filter(one -> one.until().filter(end -> !now.isBefore(end)).isEmpty())
                .map(Custom::dollars)
                .or(() -> tiers.of(tier).map(Limit::amount));
    }
}
