package org.keytally.core;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.keytally.core.adapter.system.Hardening;
import org.keytally.core.adapter.system.Machine;
import org.keytally.core.adapter.system.MachineChecks;
import org.keytally.core.domain.guard.Redactor;
import org.keytally.core.usecase.home.CheckHealth;

/// This process on its machine: hardened once at its start, and looked at by `doctor`.
public final class ThisMachine {

    private final CompletableFuture<Hardening> hardening;
    private final Surroundings surroundings;
    private final Redactor redactor = Redactor.shipped();

    private ThisMachine(CompletableFuture<Hardening> hardening, Surroundings surroundings) {
        this.hardening = hardening;
        this.surroundings = surroundings;
    }

    /// Begins to put all protections in force, on a thread of its own: the first native calls of a process take longer
    /// than all that a command does before it wants a secret.
    public static ThisMachine harden(Surroundings surroundings) {
        return new ThisMachine(
                CompletableFuture.supplyAsync(
                        () -> Hardening.apply(surroundings.system()),
                        task -> Thread.ofPlatform().daemon().name("hardening").start(task)),
                surroundings);
    }

    /// Waits until all protections are in force; to be called before a secret is opened, typed or received.
    public void awaitHardening() {
        hardening.join();
    }

    public Surroundings surroundings() {
        return surroundings;
    }

    /// What all text of this process passes before it leaves.
    public Redactor redactor() {
        return redactor;
    }

    /// The health of the machine, whether or not there is a home.
    public CheckHealth health(Path home, Map<String, String> environment) {
        Machine machine = new Machine(
                Runtime.version(),
                Keytally.class.getModule().isNativeAccessEnabled(),
                hardening.join(),
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
