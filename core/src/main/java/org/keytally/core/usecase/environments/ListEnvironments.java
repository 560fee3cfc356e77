package org.keytally.core.usecase.environments;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.keytally.core.domain.environment.EnvironmentNames;
import org.keytally.core.domain.environment.EnvironmentPreset;
import org.keytally.core.domain.environment.EnvironmentProfile;
import org.keytally.core.domain.environment.EnvironmentRegister;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.KeyRegister;

/// Lists the environments with what is in force there and what is offered.
public final class ListEnvironments {

    /// One environment.
    ///
    /// @param keys how many keys belong to it alone
    public record Line(
            Environment environment, Optional<EnvironmentProfile> inForce, EnvironmentPreset offered, int keys) {}

    /// A key whose label speaks of another environment than its own.
    public record Misnamed(Key key, Environment spoken) {}

    private final EnvironmentRegister register;
    private final KeyRegister keys;

    public ListEnvironments(EnvironmentRegister register, KeyRegister keys) {
        this.register = register;
        this.keys = keys;
    }

    /// What is offered where there is no home.
    public static List<Line> offered() {
        return Arrays.stream(Environment.values())
                .map(one -> new Line(one, Optional.empty(), EnvironmentPreset.of(one), 0))
                .toList();
    }

    public List<Line> list() {
        return Arrays.stream(Environment.values())
                .map(one -> new Line(one, register.of(one), EnvironmentPreset.of(one), count(one)))
                .toList();
    }

    /// Hints only: a label is the person's own.
    public List<Misnamed> misnamed() {
        return keys.all().stream()
                .filter(key -> !key.isRemoved())
                .flatMap(key -> EnvironmentNames.misnamed(key).map(spoken -> new Misnamed(key, spoken)).stream())
                .toList();
    }

    private int count(Environment environment) {
        return (int) keys.all().stream()
                .filter(key -> !key.isRemoved())
                .filter(key -> key.environment().equals(Optional.of(environment)))
                .count();
    }
}
