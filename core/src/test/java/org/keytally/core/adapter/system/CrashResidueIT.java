package org.keytally.core.adapter.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.keytally.core.sweep.CanarySweep;

@EnabledOnOs(value = OS.LINUX, disabledReason = "the signals and the crash report are those of Linux")
@Timeout(value = 90, unit = TimeUnit.SECONDS, threadMode = ThreadMode.SEPARATE_THREAD)
class CrashResidueIT {

    @TempDir
    Path folder;

    @Test
    void leavesNoSecretWhenAskedForItsThreads() throws Exception {
        try (ProbeProcess probe = start(shipped())) {
            signal("QUIT", probe);
            // the threads are printed before the next child's words
            probe.say("child");
            probe.say("end");
            assertThat(written(probe)).contains("Full thread dump");
        }
        assertThat(traces()).isEmpty();
    }

    @Test
    void leavesNoSecretWhenItCrashes() throws Exception {
        try (ProbeProcess probe = start(shipped())) {
            signal("SEGV", probe);
            assertThat(written(probe)).contains("SIGSEGV");
        }
        assertThat(traces()).isEmpty();
        assertThat(names()).noneMatch(name -> name.startsWith("core"));
    }

    @Test
    void leavesNoSecretWhenMemoryRunsOut() throws Exception {
        try (ProbeProcess probe = start(shipped())) {
            probe.say("memory");
            written(probe);
        }
        assertThat(Files.readString(folder.resolve("errors.log"))).contains("OutOfMemoryError");
        assertThat(traces()).isEmpty();
        assertThat(names()).noneMatch(name -> name.endsWith(".hprof"));
    }

    @Test
    void wouldLeaveOneInADump() throws Exception {
        try (ProbeProcess probe =
                start(List.of("--enable-native-access=ALL-UNNAMED", "-Xmx64m", "-XX:+HeapDumpOnOutOfMemoryError"))) {
            probe.say("memory");
            written(probe);
        }
        assertThat(traces()).isNotEmpty();
    }

    @Test
    void wouldLeaveOneInAFlightRecording() throws Exception {
        Path recording = folder.resolve("recording.jfr");
        List<String> options = new ArrayList<>(shipped());
        options.add("-XX:StartFlightRecording:settings=default,filename=" + recording);
        try (ProbeProcess probe = start(options)) {
            probe.say("end");
            written(probe);
        }
        assertThat(traces()).anyMatch(trace -> trace.contains("recording.jfr"));
    }

    @Test
    void shipsNoOptionThatRecords() throws IOException {
        assertThat(shipped())
                .contains("-XX:+DisableAttachMechanism", "-XX:-HeapDumpOnOutOfMemoryError",
                        "-XX:-CreateCoredumpOnCrash")
                .noneMatch(option -> option.contains("FlightRecord"));
    }

    @Test
    void knowsEveryOptionItShipsAndStartsWhereOneIsUnknown() throws Exception {
        List<String> known = new ArrayList<>(shipped());
        known.add("-XX:-IgnoreUnrecognizedVMOptions");
        try (ProbeProcess probe = start(known)) {
            probe.say("end");
            written(probe);
        }
        List<String> elsewhere = new ArrayList<>(shipped());
        elsewhere.add("-XX:+UseThePagesOfAnotherSystem");
        try (ProbeProcess probe = start(elsewhere)) {
            probe.say("end");
            written(probe);
        }
    }

    @Test
    void keepsOptionsOfTheEnvironmentAndCoresAwayHoweverItIsStarted() throws IOException {
        for (String start : List.of("run", "installers/keytally-command")) {
            assertThat(Files.readAllLines(root().resolve(start)))
                    .contains("unset JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS JDK_AOT_VM_OPTIONS _JAVA_OPTIONS",
                            "ulimit -c 0");
        }
        assertThat(Files.readString(root().resolve("run"))).contains("-XX:ErrorFile=/dev/null");
        assertThat(Files.readString(root().resolve("installers/package-linux"))).contains("-XX:ErrorFile=/dev/null");
        assertThat(Files.readString(root().resolve("installers/debian/keytally.desktop")))
                .contains("Exec=/opt/keytally/bin/keytally-command");
    }

    private ProbeProcess start(List<String> options) throws IOException {
        ProbeProcess probe = ProbeProcess.start(folder, "hard", options);
        String line = probe.line();
        while (!line.startsWith("holding")) {
            // the machine itself says that it records
            assertThat(line).containsAnyOf("YES YES", "jfr");
            line = probe.line();
        }
        return probe;
    }

    // standard output is residue as well as files are
    private String written(ProbeProcess probe) throws Exception {
        String rest = probe.rest();
        Files.writeString(folder.resolve("output.log"), rest);
        return rest + Files.readString(folder.resolve("errors.log"));
    }

    private static void signal(String name, ProbeProcess probe) throws Exception {
        Process kill = new ProcessBuilder("kill", "-" + name, String.valueOf(probe.pid())).start();
        assertThat(kill.waitFor()).isZero();
    }

    private List<String> traces() throws IOException {
        CanarySweep sweep = new CanarySweep(Set.of(folder.resolve("classes")));
        sweep.folder(folder);
        return sweep.hits();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }

    private static List<String> shipped() throws IOException {
        try (Stream<String> lines = Files.lines(root().resolve("installers/java-options"))) {
            List<String> given = new ArrayList<>(
                    lines.map(String::strip).filter(line -> line.startsWith("-")).toList());
            // a small heap runs out sooner
            given.add("-Xmx64m");
            return given;
        }
    }

    private static Path root() {
        return Files.exists(Path.of("../installers")) ? Path.of("..") : Path.of("");
    }
}
