package org.keytally.core.domain.budget;

import java.time.ZoneId;
import java.util.List;

/// All budgets there are, and the zone whose days they go by.
public record RuleSet(List<Budget> budgets, ZoneId zone) {

    public RuleSet {
        budgets = List.copyOf(budgets);
    }

    // They are one object as long as nobody changes them; to compare ten thousand would cost more than a prompt.
    @SuppressWarnings("ReferenceEquality")
    boolean isSame(RuleSet other) {
        return this == other;
    }
}
