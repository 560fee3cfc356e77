package org.keytally.core;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.keytally.core.adapter.system.Hardening;
import org.keytally.core.adapter.system.Machine;
import org.keytally.core.adapter.system.MachineChecks;
import org.keytally.core.usecase.home.CheckHealth;

/// This process on its machine: hardened once at its start, and looked at by `doctor`.
public final class ThisMachine {

    private final Hardening hardening;
    private final Surroundings surroundings;

    private ThisMachine(Hardening hardening, Surroundings surroundings) {
        this.hardening = hardening;
        this.surroundings = surroundings;
    }

    /// Puts all protections in force; before the first secret is opened.
    public static ThisMachine harden(Surroundings surroundings) {
        return new ThisMachine(Hardening.apply(surroundings.system()), surroundings);
    }

    public Surroundings surroundings() {
        return surroundings;
    }

    /// The health of the machine, whether or not there is a home.
    public CheckHealth health(Path home, Map<String, String> environment) {
        Machine machine = new Machine(
                Runtime.version(),
                Keytally.class.getModule().isNativeAccessEnabled(),
                hardening,
                home,
                surroundings.temporaryFolder(),
                Build.present().made(),
                environment,
                properties());
        MachineChecks checks = new MachineChecks(machine, Clock.systemUTC(), System::nanoTime);
        return new CheckHealth(List.of(checks::all));
    }

    private static Map<String, String> properties() {
        Properties all = System.getProperties();
        return all.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(name -> name, name -> all.getProperty(name, "")));
    }
}
