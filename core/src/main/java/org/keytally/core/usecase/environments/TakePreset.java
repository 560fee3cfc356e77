package org.keytally.core.usecase.environments;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.keytally.core.domain.audit.AuditAction;
import org.keytally.core.domain.environment.EnvironmentPreset;
import org.keytally.core.domain.environment.EnvironmentProfile;
import org.keytally.core.domain.environment.EnvironmentRegister;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.usecase.Witness;

/// Puts what is offered for an environment in force, or takes a profile back.
public final class TakePreset {

    /// What came of it.
    public sealed interface Result {

        /// It holds now.
        record Taken(EnvironmentProfile profile) implements Result {}

        /// No amount is right for everybody, so the person has to say one.
        record NeedsBudget(Environment environment) implements Result {}
    }

    private final EnvironmentRegister register;
    private final SpendingRules spending;
    private final Witness witness;

    public TakePreset(EnvironmentRegister register, SpendingRules spending, Witness witness) {
        this.register = register;
        this.spending = spending;
        this.witness = witness;
    }

    /// Takes what is offered.
    ///
    /// @param monthly an amount in place of the one offered
    public Result take(Environment environment, Optional<BigDecimal> monthly) {
        EnvironmentPreset preset = EnvironmentPreset.of(environment);
        if (preset.asksForBudget() && monthly.isEmpty()) {
            return new Result.NeedsBudget(environment);
        }
        EnvironmentProfile offered = preset.profile();
        EnvironmentProfile profile = monthly.isPresent()
                ? offered.withSpending(offered.spending().withMonthly(monthly))
                : offered;
        new KeepProfile(register, spending, witness).keep(profile, "preset");
        return new Result.Taken(profile);
    }

    /// Takes a profile back; its budget stays until it is removed. False where there was none.
    public boolean drop(Environment environment) {
        if (register.of(environment).isEmpty()) {
            return false;
        }
        witness.tell(AuditAction.ENVIRONMENT_CHANGED, KeepProfile.subject(environment), Map.of("from", "none"));
        register.forget(environment);
        return true;
    }
}
