package org.keytally.core.usecase.environments;

import java.util.function.Supplier;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.environment.EnvironmentProfile;
import org.keytally.core.domain.environment.EnvironmentRegister;
import org.keytally.core.domain.environment.ProfileDraft;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.usecase.Witness;

/// Changes by hand what holds in an environment.
public final class ChangeProfile {

    private final EnvironmentRegister register;
    private final SpendingRules spending;
    private final Supplier<Providers> providers;
    private final Witness witness;

    public ChangeProfile(
            EnvironmentRegister register, SpendingRules spending, Supplier<Providers> providers, Witness witness) {
        this.register = register;
        this.spending = spending;
        this.providers = providers;
        this.witness = witness;
    }

    /// What holds there now, ready to be changed.
    public ProfileDraft draft(Environment environment) {
        return ProfileDraft.of(register.of(environment).orElseGet(() -> EnvironmentProfile.empty(environment)));
    }

    /// Puts it in force where all of it can be meant.
    public ProfileDraft.Reading change(Environment environment, ProfileDraft draft) {
        ProfileDraft.Reading reading = draft.read(providers.get(), environment);
        if (reading instanceof ProfileDraft.Reading.Read(EnvironmentProfile profile)) {
            new KeepProfile(register, spending, witness).keep(profile, "hand");
        }
        return reading;
    }
}
