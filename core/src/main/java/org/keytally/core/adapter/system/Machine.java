package org.keytally.core.adapter.system;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/// What is known of the machine and of this process when it starts.
///
/// @param built when this program was built
public record Machine(
        Runtime.Version java,
        boolean hasNativeAccess,
        Hardening hardening,
        Path home,
        Path temporary,
        Instant built,
        Map<String, String> environment,
        Map<String, String> properties) {

    public Machine {
        environment = Map.copyOf(environment);
        properties = Map.copyOf(properties);
    }
}
