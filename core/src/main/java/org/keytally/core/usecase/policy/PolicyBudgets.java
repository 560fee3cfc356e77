package org.keytally.core.usecase.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keytally.core.domain.budget.Budget;
import org.keytally.core.domain.budget.BudgetId;
import org.keytally.core.domain.budget.BudgetPeriod;
import org.keytally.core.domain.budget.Limit;
import org.keytally.core.domain.budget.Marks;
import org.keytally.core.domain.budget.Target;
import org.keytally.core.domain.budget.Tier;
import org.keytally.core.domain.key.Validity;
import org.keytally.core.domain.policy.KeptPolicy;
import org.keytally.core.domain.policy.Policy;
import org.keytally.core.domain.policy.PolicyRegister;

/// The budgets a policy sets for whoever is at work here.
public final class PolicyBudgets {

    private final PolicyRegister policies;
    private final String person;
    private Optional<KeptPolicy> last = Optional.empty();
    private List<Budget> made = List.of();

    /// @param person the name of who is at work
    public PolicyBudgets(PolicyRegister policies, String person) {
        this.policies = policies;
        this.person = person;
    }

    /// The same object until the policy changes.
    public synchronized List<Budget> budgets() {
        Optional<KeptPolicy> kept = policies.kept();
        if (!kept.equals(last)) {
            last = kept;
            made = kept.map(one -> budgets(one.policy().limits())).orElse(List.of());
        }
        return made;
    }

    private List<Budget> budgets(Policy.Limits limits) {
        List<Budget> budgets = new ArrayList<>();
        limits.monthly().ifPresent(dollars -> budgets.add(budget("policy-member", Limit.dollars(dollars))));
        limits.tier(person).flatMap(Tier::find).flatMap(Tier::limit)
                .ifPresent(limit -> budgets.add(budget("policy-tier", limit)));
        return List.copyOf(budgets);
    }

    private static Budget budget(String id, Limit limit) {
        return new Budget(
                new BudgetId(id),
                Target.ALL,
                limit,
                BudgetPeriod.MONTH,
                Marks.USUAL,
                true,
                Budget.Origin.POLICY,
                Optional.empty(),
                Validity.ALWAYS);
    }
}
