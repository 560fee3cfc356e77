package org.keytally.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.keytally.core.adapter.keychain.PrivateKeyring;

/// A program of its own, for GLib finds its session in the environment of the process.
@EnabledOnOs(value = OS.LINUX, disabledReason = "the session bus is that of Linux")
final class CalmGlibIT {

    @Test
    void leavesTheProgramAliveWhenTheSessionEnds() throws Exception {
        try (PrivateKeyring session = PrivateKeyring.withoutDaemon()) {
            Process program = start(session, "");
            PrintWriter lines = new PrintWriter(program.outputWriter(StandardCharsets.UTF_8), true);
            BufferedReader answers = program.inputReader(StandardCharsets.UTF_8);
            assertThat(answers.readLine()).isEqualTo("ready");

            session.killBus();

            assertThat(program.waitFor(2, TimeUnit.SECONDS)).isFalse();
            lines.println("here");
            assertThat(answers.readLine()).isEqualTo("here");
            program.destroyForcibly();
        }
    }

    @Test
    void wouldEndWithTheSessionByItself() throws Exception {
        try (PrivateKeyring session = PrivateKeyring.withoutDaemon()) {
            Process program = start(session, CalmGlibChild.BARE);
            assertThat(program.inputReader(StandardCharsets.UTF_8).readLine()).isEqualTo("ready");

            session.killBus();

            assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static Process start(PrivateKeyring session, String how) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(), "--enable-native-access=ALL-UNNAMED",
                "-cp", System.getProperty("java.class.path"), CalmGlibChild.class.getName(), how)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(session.environment());
        return builder.start();
    }
}
