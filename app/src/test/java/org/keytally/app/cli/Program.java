package org.keytally.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.keytally.app.Launcher;
import org.keytally.core.sweep.Canary;

/// The real program as processes of their own on one home, with an environment of their own.
final class Program {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path folder;
    private final Map<String, String> environment;

    private Program(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = Map.copyOf(environment);
    }

    /// A program whose home lies in the folder and finds no keychain.
    static Program in(Path folder) throws IOException {
        Path sockets = Files.createDirectories(folder.resolve("run"));
        Files.setPosixFilePermissions(sockets, PosixFilePermissions.fromString("rwx------"));
        return new Program(folder, Map.of(
                "PATH", System.getenv().getOrDefault("PATH", "/usr/bin:/bin"),
                "HOME", folder.toString(),
                "XDG_RUNTIME_DIR", sockets.toString(),
                "KEYTALLY_HOME", folder.resolve("home").toString(),
                "GIT_CONFIG_GLOBAL", "/dev/null"));
    }

    /// The same program with sealed secrets under a passphrase.
    static Program sealed(Path folder) throws IOException {
        Program plain = in(folder);
        return plain.with("KEYTALLY_KEYCHAIN", "sealed")
                .with("KEYTALLY_PASSPHRASE_FILE", CommandHome.passphraseFile(folder, "correct horse").toString());
    }

    Program with(String variable, String value) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(variable, value);
        return new Program(folder, more);
    }

    Program with(Map<String, String> variables) {
        Map<String, String> more = new HashMap<>(environment);
        more.putAll(variables);
        return new Program(folder, more);
    }

    Program without(String variable) {
        Map<String, String> less = new HashMap<>(environment);
        less.remove(variable);
        return new Program(folder, less);
    }

    Path home() {
        return folder.resolve("home");
    }

    Said run(String... arguments) throws IOException, InterruptedException {
        return reading("", arguments);
    }

    /// Adds a key of OpenAI under that label.
    Said add(String label) throws IOException, InterruptedException {
        return reading(CommandHome.secret("sk-proj-", label), "keys", "add", "--provider", "openai", "--label", label);
    }

    Said reading(String input, String... arguments) throws IOException, InterruptedException {
        return ended(start(input, arguments));
    }

    /// Starts a command and gives it its input.
    Process start(String input, String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(line(arguments)).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        try (OutputStream stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException endedBeforeReading) {
            return process;
        }
        return process;
    }

    Map<String, String> environment() {
        return environment;
    }

    /// The command as another program starts it.
    static List<String> line(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Dslf4j.internal.verbosity=ERROR",
                "-cp",
                System.getProperty("java.class.path"),
                Launcher.class.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    /// Waits for the end of a command and gives what it said, which is no secret.
    static Said ended(Process process) throws IOException, InterruptedException {
        byte[] out = process.getInputStream().readAllBytes();
        byte[] err = process.getErrorStream().readAllBytes();
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).as("the command ended").isTrue();
        Said said = new Said(
                process.exitValue(),
                new String(out, StandardCharsets.UTF_8),
                new String(err, StandardCharsets.UTF_8));
        assertThat(said.out().contains(Canary.CORE) || said.err().contains(Canary.CORE))
                .as("a secret was shown")
                .isFalse();
        return said;
    }
}
