package org.keytally.core.domain.environment;

import java.util.List;
import java.util.Optional;
import org.keytally.core.domain.key.Environment;

/// The port to the profiles a person put in force.
public interface EnvironmentRegister {

    List<EnvironmentProfile> all();

    default Optional<EnvironmentProfile> of(Environment environment) {
        for (EnvironmentProfile profile : all()) {
            if (profile.environment() == environment) {
                return Optional.of(profile);
            }
        }
        return Optional.empty();
    }

    /// Keeps a profile in place of the former one of its environment.
    void save(EnvironmentProfile profile);

    void forget(Environment environment);
}
