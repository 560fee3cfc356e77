package org.keytally.core.usecase.environments;

import java.util.Map;
import java.util.function.Supplier;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.environment.EnvironmentProfile;
import org.keytally.core.domain.environment.EnvironmentRegister;
import org.keytally.core.domain.environment.SealedText;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.KeyRegister;
import org.keytally.core.usecase.Witness;

/// What can be asked and said about environments.
public record Environments(
        EnvironmentRegister register,
        KeyRegister keys,
        Supplier<Providers> providers,
        SpendingRules spending,
        SealedText sealed,
        Witness witness) {

    public ListEnvironments list() {
        return new ListEnvironments(register, keys);
    }

    public TakePreset presets() {
        return new TakePreset(register, spending, witness);
    }

    public ImportEnvironment importing() {
        return new ImportEnvironment(register, spending, providers, sealed, witness);
    }

    public ExportEnvironment exporting() {
        return new ExportEnvironment(register, keys, providers, sealed, witness);
    }

    public ChangeProfile changing() {
        return new ChangeProfile(register, spending, providers, witness);
    }

    /// What is handed on to the programs of an environment.
    public Map<String, String> variables(Environment environment) {
        return register.of(environment).map(EnvironmentProfile::variables).orElse(Map.of());
    }
}
