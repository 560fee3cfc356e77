package org.keytally.core.adapter.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.keytally.core.domain.home.Check;
import org.keytally.core.domain.home.CheckKind;
import org.keytally.core.domain.home.CheckState;

/// The checks of the machine that `doctor` makes.
public final class MachineChecks {

    private static final int LEAST_JAVA = 25;
    private static final Duration JUMP = Duration.ofMinutes(2);
    private static final long LOW = 256L << 20;
    private static final long FULL = 16L << 20;

    private final Machine machine;
    private final InstantSource clock;
    private final LongSupplier ticks;
    private final Instant startTime;
    private final long startTicks;

    /// Remembers the time of now, to tell later whether the clock has jumped.
    ///
    /// @param ticks nanoseconds that no setting of the clock changes, as `System::nanoTime`
    public MachineChecks(Machine machine, InstantSource clock, LongSupplier ticks) {
        this.machine = machine;
        this.clock = clock;
        this.ticks = ticks;
        this.startTime = clock.instant();
        this.startTicks = ticks.getAsLong();
    }

    public List<Check> all() {
        return List.of(
                java(),
                nativeAccess(),
                memory(),
                clock(),
                diskSpace(),
                new HomePermissions(machine.home(), machine.temporary()).check(),
                temporaryFolder(),
                new Proxies(machine.environment(), machine.properties()).check());
    }

    private Check java() {
        Map<String, String> facts = Map.of("version", machine.java().toString());
        return machine.java().feature() >= LEAST_JAVA
                ? Check.ok("java", facts)
                : new Check("java", CheckState.BROKEN, CheckKind.JAVA_TOO_OLD, facts);
    }

    private Check nativeAccess() {
        return machine.hasNativeAccess()
                ? Check.ok("native-access", Map.of())
                : new Check("native-access", CheckState.CARE, CheckKind.NATIVE_ACCESS_OFF, Map.of());
    }

    private Check memory() {
        Hardening hardening = machine.hardening();
        Map<String, String> facts = Map.of(
                "memory", hardening.memory().name(),
                "core-files", hardening.coreFiles().name());
        boolean isRefused = hardening.memory() == Hardening.Held.REFUSED
                || hardening.coreFiles() == Hardening.Held.REFUSED;
        return isRefused
                ? new Check("memory", CheckState.CARE, CheckKind.MEMORY_NOT_PROTECTED, facts)
                : Check.ok("memory", facts);
    }

    private Check clock() {
        Instant now = clock.instant();
        Duration elapsed = Duration.ofNanos(ticks.getAsLong() - startTicks);
        Duration jump = Duration.between(startTime, now).minus(elapsed);
        Map<String, String> facts = Map.of("time", now.toString(), "jump", jump.toString());
        if (now.isBefore(machine.built())) {
            return new Check("clock", CheckState.BROKEN, CheckKind.CLOCK_BEHIND_BUILD, facts);
        }
        return jump.abs().compareTo(JUMP) > 0
                ? new Check("clock", CheckState.CARE, CheckKind.CLOCK_JUMPED, facts)
                : Check.ok("clock", facts);
    }

    private Check diskSpace() {
        try {
            long free = Files.getFileStore(nearest(machine.home())).getUsableSpace();
            Map<String, String> facts = Map.of("free-bytes", String.valueOf(free));
            if (free < FULL) {
                return new Check("disk-space", CheckState.BROKEN, CheckKind.DISK_FULL, facts);
            }
            return free < LOW
                    ? new Check("disk-space", CheckState.CARE, CheckKind.DISK_LOW, facts)
                    : Check.ok("disk-space", facts);
        } catch (IOException unknown) {
            return new Check("disk-space", CheckState.CARE, CheckKind.DISK_LOW, Map.of("free-bytes", "unknown"));
        }
    }

    private static Path nearest(Path path) throws IOException {
        for (Path at = path.toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at)) {
                return at;
            }
        }
        throw new IOException("no such root");
    }

    private Check temporaryFolder() {
        Map<String, String> facts = Map.of("folder", machine.temporary().toString());
        try {
            Files.delete(Files.createTempFile(machine.temporary(), "keytally", ".check"));
            return Check.ok("temporary-folder", facts);
        } catch (IOException unusable) {
            return new Check("temporary-folder", CheckState.CARE, CheckKind.TEMPORARY_FOLDER_UNUSABLE, facts);
        }
    }
}
