package org.keytally.core.domain.team;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.keytally.core.domain.budget.Limit;
import org.keytally.core.domain.budget.Tier;

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
    public Optional<BigDecimal> monthly(Instant now) {
        return custom.filter(one -> one.until().filter(end -> !now.isBefore(end)).isEmpty())
                .map(Custom::dollars)
                .or(() -> tier.limit().map(Limit::amount));
    }
}
