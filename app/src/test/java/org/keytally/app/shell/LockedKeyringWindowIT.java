package org.keytally.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.keytally.core.adapter.keychain.PrivateKeyring;

/// The window over a home whose keyring, a real one, is locked when it opens.
@EnabledOnOs(value = OS.LINUX, disabledReason = "the keyring is that of Linux")
final class LockedKeyringWindowIT {

    private static final int MOST_TRIES = 600;

    @TempDir
    Path folder;

    private PrivateKeyring keyring;
    private Process program;
    private PrintWriter lines;
    private BufferedReader answers;

    @BeforeEach
    void makeAHome() throws Exception {
        keyring = PrivateKeyring.open();
        start();
        lines.println("make");
        assertThat(answers.readLine()).isEqualTo("made");
        stop();
    }

    private void start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(), "-Dglass.platform=Headless", "-Dprism.order=sw",
                "-Djava.awt.headless=true", "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("java.class.path"), WindowChild.class.getName(), folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(keyring.environment());
        program = builder.start();
        lines = new PrintWriter(program.outputWriter(StandardCharsets.UTF_8), true);
        answers = program.inputReader(StandardCharsets.UTF_8);
    }

    private void stop() throws InterruptedException {
        program.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    }

    @AfterEach
    void end() throws Exception {
        stop();
        keyring.close();
    }

    @Test
    void saysThatTheKeychainIsLockedAndGoesOnOnceItIsNot() throws Exception {
        keyring.lock();
        start();
        lines.println("show");
        assertThat(firstOf(List.of("Keychain locked", "open"))).isEqualTo("Keychain locked");

        lines.println("retry");
        assertThat(firstOf(List.of("Keychain locked", "open"))).isEqualTo("Keychain locked");

        keyring.unlock();
        lines.println("retry");
        assertThat(firstOf(List.of("open"))).isEqualTo("open");
    }

    private String firstOf(List<String> wanted) throws IOException, InterruptedException {
        String said = "";
        for (int tries = 0; tries < MOST_TRIES && !wanted.contains(said); tries++) {
            Thread.sleep(100);
            lines.println("said");
            said = String.valueOf(answers.readLine());
        }
        return said;
    }
}
