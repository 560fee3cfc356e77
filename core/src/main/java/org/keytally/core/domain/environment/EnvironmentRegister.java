package org.keytally.core.domain.environment;

import java.util.List;
import java.util.Optional;
import org.keytally.core.domain.key.Environment;

/// The port to the profiles a person put in force.
public interface EnvironmentRegister {

    List<EnvironmentProfile> all();

    default Optional<EnvironmentProfile> of(Environment environment) {
        return all().stream().filter(one -> one.environment() == environment).findFirst();
    }

    /// Keeps a profile in place of the former one of its environment.
    void save(EnvironmentProfile profile);

    void forget(Environment environment);
}
