package org.keytally.core.adapter.exec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keytally.core.adapter.system.InheritedSignals;
import org.keytally.core.domain.command.Child;
import org.keytally.core.domain.guard.ChildEnd;
import org.keytally.core.domain.guard.ChildEnd.Cause;
import org.keytally.core.domain.guard.ChildEnd.Exited;
import org.keytally.core.domain.guard.ChildEnd.NotStarted;
import org.keytally.core.domain.key.Secret;

@EnabledOnOs(value = {OS.LINUX, OS.MAC}, disabledReason = "the children are shell scripts")
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = ThreadMode.SEPARATE_THREAD)
class ChildProcessIT {

    private static final String STARS = "***************";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    private final List<Process> probes = new ArrayList<>();

    @AfterEach
    void endProbes() {
        for (Process probe : probes) {
            probe.descendants().forEach(ProcessHandle::destroyForcibly);
            probe.destroyForcibly();
        }
    }

    @Test
    void givesTheSecretInTheVariableAndNowhereElse() throws Exception {
        String length = String.valueOf(ExecProbe.SECRET.length());
        assertThat(run("sh", "-c", "test ${#PROBE_KEY} = " + length + " && exit 7")).isEqualTo(new Exited(7));
        run("sh", "-c", "cat /proc/$PPID/cmdline /proc/$$/cmdline /proc/$PPID/environ; echo done");
        assertThat(output.toString(StandardCharsets.UTF_8)).contains("done").doesNotContain(STARS);
    }

    @Test
    void masksTheSecretOnBothOutputs() throws Exception {
        run("sh", "-c",
                "echo \"out $PROBE_KEY.\"; echo \"err $PROBE_KEY.\" >&2; printf %s \"$PROBE_KEY\" | base64; env");
        String shown = output.toString(StandardCharsets.UTF_8);
        assertThat(shown).startsWith("out " + STARS + ".\n").contains("PROBE_KEY=" + STARS + "\n");
        assertThat(shown.lines().toList().get(1)).startsWith(STARS).hasSizeLessThan(STARS.length() + 4);
        assertThat(errors.toString(StandardCharsets.UTF_8)).isEqualTo("err " + STARS + ".\n");
    }

    @Test
    void masksASecretThatIsPrintedInPieces() throws Exception {
        String script = "printf %s \"${PROBE_KEY%%-probe*}\"; sleep 0.3; echo \"-probe+/=\"";
        run("sh", "-c", script);
        assertThat(output.toString(StandardCharsets.UTF_8)).isEqualTo("sk-K" + STARS + "\n");
    }

    @Test
    void masksWhatAGrandchildPrintsAfterTheChildHasEnded() throws Exception {
        assertThat(run("sh", "-c", "(sleep 2.6; echo \"late $PROBE_KEY\") & exit 4")).isEqualTo(new Exited(4));
        assertThat(output.toString(StandardCharsets.UTF_8)).isEmpty();
        for (int i = 0; i < 200 && output.size() == 0; i++) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        assertThat(output.toString(StandardCharsets.UTF_8)).isIn("", "late " + STARS + "\n");
    }

    @Test
    void carriesBinaryOutputUnchanged() throws Exception {
        byte[] bytes = new byte[3_000_000];
        new java.util.Random(3).nextBytes(bytes);
        Path file = Files.write(folder.resolve("binary"), bytes);
        assertThat(run("cat", file.toString())).isEqualTo(new Exited(0));
        assertThat(output.toByteArray()).isEqualTo(bytes);
    }

    @Test
    void showsAQuestionBeforeItsAnswer() throws Exception {
        // the last character is the first of the secret
        Process process = probe("masked", "sh", "-c", "printf 'Continue? s'; read answer; echo \"got $answer\"");
        try (InputStream in = process.getInputStream();
                OutputStream answers = process.getOutputStream()) {
            assertThat(new String(in.readNBytes(11), StandardCharsets.UTF_8)).isEqualTo("Continue? s");
            answers.write("yes\n".getBytes(StandardCharsets.UTF_8));
            answers.flush();
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("got yes\n");
        }
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void takesThePassphraseFileOutOfTheEnvironment() throws Exception {
        Process process = probe("masked", "sh", "-c", "echo \"[$KEYTALLY_PASSPHRASE_FILE][$KEYTALLY_HOME]\"");
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("[][/probe/home]\n");
    }

    @Test
    void inheritsTheOutputsWhereNothingIsMasked() throws Exception {
        Process process = probe("plain", "sh", "-c", "echo \"$PROBE_KEY\"; exit 5");
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo(ExecProbe.SECRET + "\n");
        assertThat(process.waitFor()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({"exit 0,0", "exit 42,42", "exit 255,255", "kill -KILL $$,137", "kill -SEGV $$,139",
        "kill -TERM $$,143"})
    void passesTheExitCodeThrough(String script, int code) throws Exception {
        assertThat(run("sh", "-c", script)).isEqualTo(new Exited(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM", "HUP"})
    void handsSignalsOnAndWaits(String signal) throws Exception {
        assumeTrue(InheritedSignals.areHeard(signal), "this build was started to ignore the signal");
        String script = "trap 'echo caught; sleep 0.3; echo cleaned; exit 3' " + signal
                + "; echo ready; while :; do sleep 0.05; done";
        for (String masking : List.of("masked", "plain")) {
            Process process = probe(masking, "sh", "-c", script);
            InputStream in = process.getInputStream();
            assertThat(new String(in.readNBytes(6), StandardCharsets.UTF_8)).isEqualTo("ready\n");
            kill(signal, process.pid());
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("caught\ncleaned\n");
            assertThat(process.waitFor()).isEqualTo(3);
        }
    }

    @Test
    void printsNoThreadsOfItsOwnOnQuit() throws Exception {
        Process process = probe("masked", "sh", "-c", "echo ready; read line; echo \"$line\"");
        InputStream in = process.getInputStream();
        assertThat(new String(in.readNBytes(6), StandardCharsets.UTF_8)).isEqualTo("ready\n");
        kill("QUIT", process.pid());
        process.getOutputStream().write("end\n".getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
        assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("end\n");
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void isEndedByASignalTheChildDoesNotCatch() throws Exception {
        Process process = probe("masked", "sh", "-c", "echo ready; exec sleep 30");
        assertThat(process.getInputStream().readNBytes(6)).hasSize(6);
        kill("TERM", process.pid());
        assertThat(process.waitFor()).isEqualTo(143);
    }

    @Test
    void endsTheChildWhoseOutputNobodyReads() throws Exception {
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw new IOException("nobody reads");
            }
        };
        try (Secret secret = secret()) {
            ChildEnd end =
                    new ChildProcess(closed, errors).run(new Child(List.of("yes"), "PROBE_KEY", secret, true));
            assertThat(end).isEqualTo(new Exited(141));
        }
    }

    @Test
    void doesNotWaitForWhatTheChildLeavesBehind() throws Exception {
        long start = System.nanoTime();
        assertThat(run("sh", "-c", "sleep 20 & echo done")).isEqualTo(new Exited(0));
        assertThat(output.toString(StandardCharsets.UTF_8)).isEqualTo("done\n");
        assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(10));
    }

    @Test
    void tellsWhyAProgramDidNotStart() throws Exception {
        Path plain = Files.writeString(folder.resolve("plain"), "text");
        Path empty = Files.write(folder.resolve("broken"), new byte[]{0x7f, 'E', 'L', 'F', 0});
        assertThat(empty.toFile().setExecutable(true)).isTrue();
        assertThat(run("there-is-no-such-program")).isEqualTo(new NotStarted(Cause.NOT_FOUND));
        assertThat(run(folder.resolve("none").toString())).isEqualTo(new NotStarted(Cause.NOT_FOUND));
        assertThat(run(plain.toString())).isEqualTo(new NotStarted(Cause.NOT_EXECUTABLE));
        assertThat(run(folder.toString())).isEqualTo(new NotStarted(Cause.NOT_EXECUTABLE));
        assertThat(run("echo", "x".repeat(3_000_000))).isEqualTo(new NotStarted(Cause.TOO_LARGE));
    }

    @Test
    void refusesASecretThatNoVariableCanHold() throws Exception {
        try (Secret secret = Secret.ofUtf8((ExecProbe.SECRET + "\0").getBytes(StandardCharsets.UTF_8))) {
            Child child = new Child(List.of("true"), "PROBE_KEY", secret, true);
            assertThat(new ChildProcess(output, errors).run(child)).isEqualTo(new NotStarted(Cause.UNFIT_SECRET));
        }
    }

    @Test
    void opensNoDescriptorsToTheChild() throws Exception {
        Path open = Files.createFile(folder.resolve("held-open"));
        try (OutputStream held = Files.newOutputStream(open)) {
            held.write(1);
            run("sh", "-c", "ls -l /proc/self/fd");
        }
        assertThat(output.toString(StandardCharsets.UTF_8)).doesNotContain("held-open");
    }

    @Test
    void knowsTheForegroundOfATerminal() {
        assertThat(Terminal.isForeground("12 (a) b) S 1 30 30 34816 30 4194560")).isTrue();
        assertThat(Terminal.isForeground("12 (a) S 1 30 30 34816 31 4194560")).isFalse();
        assertThat(Terminal.isForeground("12 (a) S 1 30 30 0 -1 4194560")).isFalse();
    }

    private ChildEnd run(String... command) throws InterruptedException {
        output.reset();
        errors.reset();
        try (Secret secret = secret()) {
            return new ChildProcess(output, errors).run(new Child(List.of(command), "PROBE_KEY", secret, true));
        }
    }

    private static Secret secret() {
        return Secret.ofUtf8(ExecProbe.SECRET.getBytes(StandardCharsets.UTF_8));
    }

    private Process probe(String masking, String... command) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "org.keytally.core.adapter.exec.ExecProbe",
                masking));
        line.addAll(List.of(command));
        ProcessBuilder builder = new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("KEYTALLY_PASSPHRASE_FILE", "/probe/passphrase");
        builder.environment().put("KEYTALLY_HOME", "/probe/home");
        Process process = builder.start();
        probes.add(process);
        return process;
    }

    private static void kill(String signal, long process) throws Exception {
        assertThat(new ProcessBuilder("kill", "-" + signal, String.valueOf(process)).start().waitFor()).isZero();
    }
}
