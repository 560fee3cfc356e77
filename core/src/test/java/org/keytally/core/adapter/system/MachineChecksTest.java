package org.keytally.core.adapter.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keytally.core.adapter.system.Hardening.Held;
import org.keytally.core.domain.home.Check;
import org.keytally.core.domain.home.CheckKind;
import org.keytally.core.domain.home.CheckState;
import org.keytally.core.sweep.Canary;

class MachineChecksTest {

    private static final Instant BUILT = Instant.parse("2026-11-20T00:00:00Z");

    @TempDir
    Path folder;

    private final AtomicReference<Instant> time = new AtomicReference<>(BUILT.plusSeconds(60));
    private final AtomicLong ticks = new AtomicLong();
    private final Map<String, String> environment = new HashMap<>();
    private String java = "25.0.3";
    private Hardening hardening = new Hardening(Held.YES, Held.NOT_HERE);

    @Test
    void findsNothingAmissOnAGoodMachine() throws IOException {
        makeHome("rwx------");
        assertThat(checks().all()).allMatch(check -> check.state() == CheckState.OK);
    }

    @Test
    void saysThatJavaIsTooOld() {
        java = "21.0.2";
        assertThat(found("java"))
                .isEqualTo(new Check("java", CheckState.BROKEN, CheckKind.JAVA_TOO_OLD, Map.of("version", "21.0.2")));
    }

    @Test
    void saysThatTheMemoryIsNotProtected() {
        hardening = new Hardening(Held.REFUSED, Held.YES);
        assertThat(found("memory").kind()).isEqualTo(CheckKind.MEMORY_NOT_PROTECTED);
    }

    @Test
    void saysThatTheClockIsBehind() {
        time.set(BUILT.minusSeconds(1));
        assertThat(found("clock").kind()).isEqualTo(CheckKind.CLOCK_BEHIND_BUILD);
    }

    @Test
    void saysThatTheClockHasJumpedEitherWay() {
        MachineChecks checks = checks();
        ticks.addAndGet(Duration.ofHours(3).toNanos());
        time.set(time.get().plus(Duration.ofHours(3)));
        assertThat(found(checks, "clock").kind()).isEqualTo(CheckKind.FINE);
        time.set(time.get().plus(Duration.ofMinutes(3)));
        assertThat(found(checks, "clock").kind()).isEqualTo(CheckKind.CLOCK_JUMPED);
        time.set(time.get().minus(Duration.ofMinutes(6)));
        assertThat(found(checks, "clock").kind()).isEqualTo(CheckKind.CLOCK_JUMPED);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "permissions are those of POSIX")
    void saysThatOthersMayReadTheHome() throws IOException {
        Path home = makeHome("rwxr-x---");
        assertThat(found("permissions").kind()).isEqualTo(CheckKind.HOME_OPEN_TO_OTHERS);
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
        Path file = Files.createFile(home.resolve("records"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw----r--"));
        assertThat(found("permissions").facts()).containsEntry("path", file.toString());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThat(found("permissions").kind()).isEqualTo(CheckKind.FINE);
    }

    @Test
    void saysThatThereIsNoHomeYet() {
        assertThat(found("permissions").kind()).isEqualTo(CheckKind.HOME_MISSING);
        assertThat(found("disk-space").kind()).isEqualTo(CheckKind.FINE);
    }

    @Test
    void saysThatTheHomeIsNoFolder() throws IOException {
        Files.createFile(folder.resolve("home"));
        assertThat(found("permissions").kind()).isEqualTo(CheckKind.HOME_NO_FOLDER);
    }

    @ParameterizedTest
    @CsvSource({
        "http://proxy:8080, http://proxy:8080, PROXIES_SET",
        "proxy:8080/x, proxy:8080, PROXIES_SET",
        "http://me:SECRET@proxy:8080/, http://***@proxy:8080, PROXY_PASSWORD_IN_VARIABLE",
        "me:SEC@RET@proxy, ***@proxy, PROXY_PASSWORD_IN_VARIABLE",
        "http://me:a/b?SECRET@proxy:1, http://***@proxy:1, PROXY_PASSWORD_IN_VARIABLE"
    })
    void showsProxiesWithoutWhatSignsIn(String value, String shown, CheckKind kind) {
        environment.put("HTTPS_PROXY", value.replace("SECRET", Canary.CORE));
        Check check = found("proxies");
        assertThat(check.facts()).isEqualTo(Map.of("HTTPS_PROXY", shown));
        assertThat(check.kind()).isEqualTo(kind);
    }

    private Check found(String name) {
        return found(checks(), name);
    }

    private static Check found(MachineChecks checks, String name) {
        return checks.all().stream().filter(check -> check.name().equals(name)).findFirst().orElseThrow();
    }

    private MachineChecks checks() {
        Machine machine = new Machine(
                Runtime.Version.parse(java), true, hardening, folder.resolve("home"), folder, BUILT, environment,
                Map.of());
        return new MachineChecks(machine, time::get, ticks::get);
    }

    private Path makeHome(String permissions) throws IOException {
        Path home = Files.createDirectory(folder.resolve("home"));
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString(permissions));
        return home;
    }
}
