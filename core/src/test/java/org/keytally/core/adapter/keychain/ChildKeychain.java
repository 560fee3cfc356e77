package org.keytally.core.adapter.keychain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The keychain of a session, driven from outside it through a `KeychainChild`.
final class ChildKeychain implements AutoCloseable {

    private final Process process;
    private final PrintWriter commands;
    private final BufferedReader answers;

    private ChildKeychain(Process process) {
        this.process = process;
        this.commands = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static ChildKeychain in(Map<String, String> environment, String home) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                KeychainChild.class.getName(),
                home);
        builder.environment()
                .keySet()
                .removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR"));
        builder.environment().putAll(environment);
        return new ChildKeychain(builder.redirectError(ProcessBuilder.Redirect.INHERIT).start());
    }

    String state() throws IOException {
        return ask("state");
    }

    String put(String id, String label, byte[] secret) throws IOException {
        return ask("put", id, label, Base64.getEncoder().encodeToString(secret));
    }

    String put(String id, String secret) throws IOException {
        return put(id, "Work (openai)", secret.getBytes(StandardCharsets.UTF_8));
    }

    byte[] bytes(String id) throws IOException {
        return Base64.getDecoder().decode(ask("get", id));
    }

    /// The secret, or what was said instead of it.
    String get(String id) throws IOException {
        String answer = ask("get", id);
        return answer.equals("missing") || answer.contains(" ")
                ? answer
                : new String(Base64.getDecoder().decode(answer), StandardCharsets.UTF_8);
    }

    String remove(String id) throws IOException {
        return ask("remove", id);
    }

    String ask(String... words) throws IOException {
        commands.println(String.join("\t", words));
        String answer = answers.readLine();
        return answer == null ? "ended" : answer;
    }

    @Override
    public void close() {
        commands.close();
        process.onExit().completeOnTimeout(process, 10, TimeUnit.SECONDS).join();
        process.destroyForcibly();
    }
}
