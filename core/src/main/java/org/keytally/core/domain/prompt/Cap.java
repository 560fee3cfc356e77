package org.keytally.core.domain.prompt;

import java.math.BigDecimal;
import java.util.Optional;
import org.keytally.core.domain.budget.BudgetTitle;
import org.keytally.core.domain.budget.Unit;

/// A limit that stands in the way of a prompt.
///
/// @param title what the limit is over
/// @param unit what the limit and all that is said of it is measured in
/// @param currentUsage what is used and reserved of it
/// @param wanted the most the prompt could use; none where nothing could begin, and where nobody knows
public record Cap(
        Kind kind, BudgetTitle title, Unit unit, BigDecimal limit, BigDecimal currentUsage,
        Optional<BigDecimal> wanted) {

    /// What people are told of it differs by kind.
    public enum Kind {
        /// It holds for a month.
        MONTHLY,
        /// The tokens a month that are shared by those without a key of their own.
        SHARED_ALLOWANCE,
        /// Any other, and any that is aimed at an environment.
        OTHER,
        /// A limit in money, and nobody knows the price of the model.
        UNPRICED
    }

    /// What is left for prompts that could use less.
    public BigDecimal remaining() {
        return limit.subtract(currentUsage).max(BigDecimal.ZERO);
    }
}
