package org.keytally.core.adapter.keychain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/// A session bus and a GNOME Keyring of its own, in a folder of its own, that end when the test ends.
///
/// Processes started with its environment see this keyring and no other. Nothing is started on demand by this bus but
/// what a test asks for, so no daemon outlives it.
public final class PrivateKeyring implements AutoCloseable {

    private static final String PASSWORD = "pw";
    private static final List<String> NEEDED =
            List.of("dbus-daemon", "dbus-send", "gnome-keyring-daemon", "secret-tool");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path folder;
    private final Process bus;
    private Optional<Process> daemon = Optional.empty();

    private PrivateKeyring(Path folder, Process bus) {
        this.folder = folder;
        this.bus = bus;
    }

    /// A keyring that is open; where the programs for it are missing the test is skipped, in a CI it fails.
    public static PrivateKeyring open() throws IOException, InterruptedException {
        PrivateKeyring keyring = withoutDaemon();
        try {
            keyring.startDaemon();
            return keyring;
        } catch (IOException | InterruptedException | RuntimeException failed) {
            keyring.close();
            throw failed;
        }
    }

    /// A session bus on which nobody keeps secrets.
    public static PrivateKeyring withoutDaemon() throws IOException, InterruptedException {
        requirePrograms();
        Path folder = Files.createTempDirectory(
                "keyring", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.createDirectory(folder.resolve("services"));
        Files.writeString(folder.resolve("bus.conf"), configuration(folder));
        PrivateKeyring keyring = new PrivateKeyring(folder, startBus(folder));
        await(() -> Files.exists(folder.resolve("bus")), "the session bus did not start");
        return keyring;
    }

    /// What a process must find in its environment to use this keyring.
    public Map<String, String> environment() {
        return Map.of(
                "HOME",
                folder.toString(),
                "XDG_RUNTIME_DIR",
                folder.toString(),
                "XDG_DATA_HOME",
                folder.resolve("data").toString(),
                "DBUS_SESSION_BUS_ADDRESS",
                "unix:path=" + folder.resolve("bus"));
    }

    /// Starts the daemon with its collection open.
    public void startDaemon() throws IOException, InterruptedException {
        Process started = builder("gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        daemon = Optional.of(started);
        try (var password = started.getOutputStream()) {
            password.write(PASSWORD.getBytes(StandardCharsets.UTF_8));
        }
        await(this::answers, "the keyring did not start");
    }

    /// Ends the daemon without a warning, as a crash would.
    public void killDaemon() {
        daemon.ifPresent(PrivateKeyring::kill);
        daemon = Optional.empty();
    }

    /// Whether the daemon is still there.
    public boolean isRunning() {
        return daemon.isPresent() && daemon.get().isAlive();
    }

    public void suspendDaemon() throws IOException, InterruptedException {
        signal("STOP");
    }

    public void resumeDaemon() throws IOException, InterruptedException {
        signal("CONT");
    }

    /// Ends the session bus under everybody on it.
    public void killBus() {
        kill(bus);
    }

    /// Locks the collection, as the person or a timer may at any moment.
    public void lock() throws IOException, InterruptedException {
        call("org.freedesktop.Secret.Service.Lock", "array:objpath:/org/freedesktop/secrets/collection/login");
    }

    /// Unlocks the collection with its password, as signing in does.
    public void unlock() throws IOException {
        KeyringControl.unlock(folder.resolve("keyring").resolve("control"), PASSWORD);
    }

    /// Makes prompts hang: who shows them is started, and never comes up.
    public void promptsHang() throws IOException, InterruptedException {
        service("org.gnome.keyring.SystemPrompter", "/bin/sleep 600");
    }

    /// Answers each prompt as a person does who presses *Cancel*, until this is closed.
    public AutoCloseable promptsAreDismissed() throws IOException {
        return dismissing();
    }

    DismissingPrompter dismissing() throws IOException {
        return DismissingPrompter.on("unix:path=" + folder.resolve("bus"));
    }

    /// Lets the bus keep everybody away from the keyring, as the sandbox of a program does.
    public void deny() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("bus.conf"), configuration(folder)
                .replace("</policy>", "<deny send_destination=\"org.freedesktop.secrets\"/></policy>"));
        reload();
    }

    /// Makes another collection the default one, which stays open when the person's own is locked.
    public void putNewKeysElsewhere() throws IOException, InterruptedException {
        call("org.freedesktop.Secret.Service.SetAlias", "string:default",
                "objpath:/org/freedesktop/secrets/collection/session");
    }

    /// Runs the independent client, and gives what it printed on both its outputs.
    public String secretTool(String input, String... arguments) throws IOException, InterruptedException {
        return run(
                input,
                Stream.concat(Stream.of("secret-tool"), Stream.of(arguments)).toArray(String[]::new));
    }

    /// Where the keyring keeps its files.
    public Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        List<ProcessHandle> started = bus.descendants().toList();
        killDaemon();
        killBus();
        started.forEach(ProcessHandle::destroyForcibly);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static void kill(Process process) {
        process.destroyForcibly().onExit().join();
    }

    private static void requirePrograms() {
        List<String> missing =
                NEEDED.stream().filter(program -> !isInstalled(program)).toList();
        if (missing.isEmpty()) {
            return;
        }
        String reason = "not installed: " + String.join(", ", missing);
        if ("true".equals(System.getenv("CI"))) {
            Assertions.fail(reason);
        }
        Assumptions.abort(reason);
    }

    private static boolean isInstalled(String program) {
        return Stream.of("/usr/bin", "/bin", "/usr/local/bin")
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static String configuration(Path folder) {
        return """
                <!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
                 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
                <busconfig>
                  <type>session</type>
                  <listen>unix:path=%1$s/bus</listen>
                  <servicedir>%1$s/services</servicedir>
                  <policy context="default">
                    <allow send_destination="*" eavesdrop="true"/>
                    <allow eavesdrop="true"/>
                    <allow own="*"/>
                  </policy>
                </busconfig>
                """.formatted(folder);
    }

    private static Process startBus(Path folder) throws IOException {
        return new ProcessBuilder("dbus-daemon", "--nofork", "--config-file=" + folder.resolve("bus.conf"))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private void service(String name, String command) throws IOException, InterruptedException {
        Files.writeString(
                folder.resolve("services").resolve(name + ".service"),
                "[D-BUS Service]\nName=%s\nExec=%s\n".formatted(name, command));
        reload();
    }

    private void reload() throws IOException, InterruptedException {
        run(
                "",
                "dbus-send",
                "--session",
                "--print-reply",
                "--dest=org.freedesktop.DBus",
                "/org/freedesktop/DBus",
                "org.freedesktop.DBus.ReloadConfig");
    }

    private String call(String method, String... arguments) throws IOException, InterruptedException {
        return run("", Stream.concat(
                Stream.of(
                        "dbus-send",
                        "--session",
                        "--print-reply",
                        "--dest=org.freedesktop.secrets",
                        "/org/freedesktop/secrets",
                        method),
                Stream.of(arguments)).toArray(String[]::new));
    }

    private boolean answers() throws IOException, InterruptedException {
        return run(
                "",
                "dbus-send",
                "--session",
                "--print-reply",
                "--dest=org.freedesktop.secrets",
                "/org/freedesktop/secrets/aliases/default",
                "org.freedesktop.DBus.Properties.Get",
                "string:org.freedesktop.Secret.Collection",
                "string:Locked")
                .contains("boolean");
    }

    private void signal(String name) throws IOException, InterruptedException {
        String process = String.valueOf(daemon.orElseThrow().pid());
        new ProcessBuilder("kill", "-" + name, process).start().waitFor();
    }

    private String run(String input, String... command) throws IOException, InterruptedException {
        Process process = builder(command).redirectErrorStream(true).start();
        try (var standardInput = process.getOutputStream()) {
            standardInput.write(input.getBytes(StandardCharsets.UTF_8));
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }

    private ProcessBuilder builder(String... command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
        builder.environment().putAll(environment());
        return builder;
    }

    /// Something that becomes true.
    private interface Condition {
        boolean holds() throws IOException, InterruptedException;
    }

    private static void await(Condition condition, String otherwise) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                throw new IOException(otherwise);
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
