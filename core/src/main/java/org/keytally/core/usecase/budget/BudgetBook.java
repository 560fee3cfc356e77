package org.keytally.core.usecase.budget;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.keytally.core.domain.budget.Budget;
import org.keytally.core.domain.budget.BudgetRegister;
import org.keytally.core.domain.budget.Caps;
import org.keytally.core.domain.budget.RuleSet;
import org.keytally.core.domain.budget.Standing;
import org.keytally.core.usecase.Witness;

/// The budgets of a home with what is needed to look at and change them.
public record BudgetBook(
        BudgetRegister register,
        BudgetsInForce inForce,
        Caps caps,
        TargetNames targets,
        Witness witness,
        InstantSource clock,
        SecureRandom random) {

    Instant now() {
        return clock.instant();
    }

    RuleSet rules() {
        return inForce.rules();
    }

    /// Where every budget stands that holds now.
    public List<Standing> standings() {
        return caps.standings(rules(), now());
    }

    Standing standing(Budget budget) {
        return standings().stream()
                .filter(standing -> standing.budget().id().equals(budget.id()))
                .findFirst()
                .orElseThrow();
    }
}
