package org.keytally.core;

import java.util.Locale;
import java.util.Optional;
import org.keytally.core.domain.budget.BudgetPeriod;
import org.keytally.core.domain.budget.Limit;
import org.keytally.core.domain.budget.Marks;
import org.keytally.core.domain.environment.SpendingPlan;
import org.keytally.core.domain.home.Narrowing;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.usecase.budget.BudgetWish;
import org.keytally.core.usecase.budget.SetBudget;
import org.keytally.core.usecase.environments.SpendingRules;
import org.keytally.core.usecase.settings.ChangeSetting;

/// Makes what a profile says of spending a budget and a rate of its environment.
record EnvironmentSpending(ChangeSetting settings, SetBudget budgets) implements SpendingRules {

    @Override
    public void put(Environment environment, SpendingPlan plan) {
        String name = environment.name().toLowerCase(Locale.ROOT);
        plan.requestsPerMinute()
                .ifPresent(rate -> settings.change("rate." + name, String.valueOf(rate), Narrowing.EVERYWHERE));
        plan.monthly()
                .ifPresent(limit -> budgets.set(new BudgetWish(
                        "env:" + name,
                        Limit.dollars(limit),
                        BudgetPeriod.MONTH,
                        new Marks(plan.marks(), Optional.empty()),
                        plan.isCap(),
                        Optional.empty(),
                        Optional.empty())));
    }
}
