package org.keytally.core.domain.budget;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keytally.core.domain.key.Validity;

/// What a person may use in a month: by their tier, or by a limit of their own for as long as that holds.
///
/// @param who the random id of the person's name
public record Allotment(String who, Optional<Tier> tier, Optional<Custom> custom) {

    /// A limit that was granted to one person.
    ///
    /// @param until the moment from which it no longer holds
    public record Custom(Limit limit, String reason, Optional<Instant> until) {}

    /// The budgets it makes, each for the time in which it holds.
    public List<Budget> budgets(TierLimits limits) {
        List<Budget> budgets = new ArrayList<>();
        custom.ifPresent(own -> budgets.add(budget(
                "limit-", own.limit(), Optional.of(own.reason()), new Validity(Optional.empty(), own.until()))));
        boolean isTierEverInForce = custom.isEmpty() || custom.get().until().isPresent();
        if (isTierEverInForce) {
            Validity rest = new Validity(custom.flatMap(Custom::until), Optional.empty());
            tier.flatMap(limits::of)
                    .ifPresent(limit -> budgets.add(budget("tier-", limit, Optional.empty(), rest)));
        }
        return budgets;
    }

    private Budget budget(String kind, Limit limit, Optional<String> reason, Validity validity) {
        return new Budget(
                new BudgetId(kind + who),
                new Target(Target.Kind.PERSON, who),
                limit,
                BudgetPeriod.MONTH,
                Marks.USUAL,
                true,
                Budget.Origin.TIER,
                reason,
                validity);
    }
}
