package org.keytally.core.domain.budget;

import java.time.Instant;
import java.util.Optional;
import org.keytally.core.domain.key.Validity;

/// A limit over a target in a period.
///
/// @param isHard whether it refuses what would pass it, or only warns
/// @param reason why it was set, where somebody said so
public record Budget(
        BudgetId id,
        Target target,
        Limit limit,
        BudgetPeriod period,
        Marks marks,
        boolean isHard,
        Origin origin,
        Optional<String> reason,
        Validity validity) {

    /// The longest reason.
    public static final int LONGEST_REASON = 200;

    /// Where a budget comes from.
    public enum Origin {
        /// `budget set`.
        SET,
        /// The record of a key.
        KEY,
        /// The tokens a month that keys of scope app give.
        ALLOWANCE,
        /// A person's tier, or the limit of their own.
        TIER,
        /// The organisation's policy.
        POLICY
    }

    /// By which words it is told that it is used up.
    public enum Cap {
        MONTHLY,
        ALLOWANCE,
        OTHER
    }

    public boolean holdsAt(Instant moment) {
        return validity.hasBegun(moment) && !validity.hasEnded(moment);
    }

    public Cap cap() {
        if (origin == Origin.ALLOWANCE) {
            return Cap.ALLOWANCE;
        }
        boolean isPlain = period == BudgetPeriod.MONTH && target.kind() != Target.Kind.ENV;
        return isPlain ? Cap.MONTHLY : Cap.OTHER;
    }

    /// Whether another budget would say the same thing, perhaps with another limit.
    public boolean isAbout(Budget other) {
        return origin == other.origin
                && target.equals(other.target)
                && period == other.period
                && limit.unit() == other.limit.unit();
    }

    /// This budget under the id of the one it replaces.
    public Budget as(BudgetId other) {
        return new Budget(other, target, limit, period, marks, isHard, origin, reason, validity);
    }
}
