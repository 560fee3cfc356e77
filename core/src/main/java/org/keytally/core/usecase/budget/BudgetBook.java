package org.keytally.core.usecase.budget;

import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.keytally.core.domain.budget.Budget;
import org.keytally.core.domain.budget.BudgetRegister;
import org.keytally.core.domain.budget.BudgetTitle;
import org.keytally.core.domain.budget.Caps;
import org.keytally.core.domain.budget.Excess;
import org.keytally.core.domain.budget.RuleSet;
import org.keytally.core.domain.budget.Standing;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.prompt.Cap;
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

    /// What stands in the way, as a route tells it.
    Cap cap(Excess excess) {
        return switch (excess) {
            case Excess.Over(Standing standing, BigDecimal wanted) ->
                cap(kind(standing), standing, Optional.of(wanted));
            case Excess.Unpriced unpriced -> cap(Cap.Kind.UNPRICED, unpriced.standing(), Optional.empty());
        };
    }

    Cap cap(Standing standing) {
        return cap(kind(standing), standing, Optional.empty());
    }

    private static Cap.Kind kind(Standing standing) {
        return switch (standing.budget().cap()) {
            case MONTHLY -> Cap.Kind.MONTHLY;
            case ALLOWANCE -> Cap.Kind.SHARED_ALLOWANCE;
            case OTHER -> Cap.Kind.OTHER;
        };
    }

    private Cap cap(Cap.Kind kind, Standing standing, Optional<BigDecimal> wanted) {
        Budget budget = standing.budget();
        return new Cap(
                kind,
                new BudgetTitle(budget.target(), targets.called(budget.target()), budget.period()),
                budget.limit().unit(),
                standing.limit(),
                new Money(standing.used().add(standing.reserved())).dollars(),
                wanted.map(most -> new Money(most).dollars()));
    }

    Standing standing(Budget budget) {
        return standings().stream()
                .filter(standing -> standing.budget().id().equals(budget.id()))
                .findFirst()
                .orElseThrow();
    }
}
