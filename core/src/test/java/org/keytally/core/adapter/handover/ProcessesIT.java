package org.keytally.core.adapter.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class ProcessesIT {

    private record Ended(int exitCode, String output, String errors) {}

    private static final int SOMEBODY_ELSE = 4242;

    private final List<Process> started = new ArrayList<>();

    @TempDir
    Path folder;

    private Path home;
    private Path runtime;
    private int number;

    @BeforeEach
    void makeFolders() throws IOException {
        home = folder.resolve("home");
        runtime = Files.createDirectory(
                folder.resolve("run"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    @AfterEach
    void endAll() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void tenStartsAtOnceAllGetTheirAnswersAndLoseNoCount() throws Exception {
        List<Process> all = new ArrayList<>();
        for (int starter = 0; starter < 10; starter++) {
            all.add(start("word-" + starter));
        }

        for (int starter = 0; starter < 10; starter++) {
            Ended ended = end(all.get(starter));
            assertThat(ended.output()).as(ended.errors()).endsWith(" word-" + starter + "\n");
            assertThat(ended.exitCode()).isEqualTo(7);
            assertThat(ended.errors()).isEqualTo("notice\n");
        }
        assertThat(Files.readString(home.resolve("counter"))).isEqualTo("10");
    }

    @Test
    void tenStartsBesideAWindowAreAllAnsweredByIt() throws Exception {
        Process window = startWindow();
        List<Process> all = new ArrayList<>();
        for (int starter = 0; starter < 10; starter++) {
            all.add(start("word-" + starter));
        }

        for (Process process : all) {
            assertThat(end(process).output()).startsWith(window.pid() + " word-");
        }
    }

    @Test
    void streamsInputAndBinaryOutputThroughProcesses() throws Exception {
        startWindow();
        byte[] bytes = new byte[1 << 20];
        new Random(5).nextBytes(bytes);
        Path input = Files.write(folder.resolve("input"), bytes);
        Path output = folder.resolve("output");

        Process cat = new ProcessBuilder(line("cat"))
                .redirectInput(input.toFile())
                .redirectOutput(output.toFile())
                .start();
        started.add(cat);

        assertThat(cat.waitFor()).isZero();
        assertThat(Files.readAllBytes(output)).isEqualTo(bytes);
    }

    @Test
    void startsTheChildInTheCallersPlaceWithTheSecretInItsEnvironmentOnly() throws Exception {
        startWindow();

        Ended ended = end(start("child", "sh", "-c", "echo \"$SOME_KEY\" $PPID; exit 9"));

        Process caller = started.getLast();
        assertThat(ended.output()).isEqualTo("KTCANARYk7Qw9Zp2Xv4T-process " + caller.pid() + "\n");
        assertThat(ended.exitCode()).isEqualTo(9);
    }

    @Test
    void repeatsACommandWhoseOwnerIsKilledBeforeItBegan() throws Exception {
        Process window = startWindow();
        window.destroyForcibly().waitFor();
        Files.delete(home.resolve("running"));

        assertThat(end(start("word")).exitCode()).isEqualTo(7);
    }

    @Test
    void takesTheHomeOverWhereTheOwnerIsKilledWhileTheCommandWaits() throws Exception {
        Process window = startWindow();
        Files.delete(home.resolve("running"));
        Process hanging = start("hang");
        awaitMark();
        Files.delete(home.resolve("running"));

        window.destroyForcibly().waitFor();

        awaitMark();
        assertThat(end(start("word")).output()).startsWith(hanging.pid() + " word");
    }

    @Test
    void repeatsNothingWhereTheOwnerIsKilledAfterTheCommandBegan() throws Exception {
        Process window = startWindow();
        Files.delete(home.resolve("running"));
        Process beginning = start("begin");
        awaitMark();

        window.destroyForcibly().waitFor();

        assertThat(end(beginning)).isEqualTo(new Ended(50, "", "begun\nvanished entry-17\n"));
    }

    @Test
    void becomesOwnerBesideAnotherThatIsStoppedOnlyWhenThatIsGone() throws Exception {
        Process window = startWindow();
        signal("STOP", window);
        Process waiting = start("word");
        assertThat(waiting.waitFor(500, TimeUnit.MILLISECONDS)).isFalse();

        window.destroyForcibly().waitFor();

        assertThat(end(waiting).output()).startsWith(waiting.pid() + " word");
    }

    @Test
    void aCallerThatIsKilledInterruptsItsCommand() throws Exception {
        startWindow();
        Files.delete(home.resolve("running"));
        Process hanging = start("hang");
        awaitMark();

        hanging.destroyForcibly().waitFor();

        awaitMark("interrupted");
        assertThat(end(start("word")).exitCode()).isEqualTo(7);
    }

    @Test
    void refusesTheProgramOfAnotherUser() throws Exception {
        assumeTrue(isRoot(), "only root can start a program as another user");
        startWindow();
        Path socket = OwnerNote.read(home).orElseThrow().socket();
        List<Path> opened = List.of(folder, runtime, socket.getParent(), socket);
        Path program = copyOfForeignCaller();

        open(opened, "rwxrwxrwx");
        Process foreign = startAsSomebodyElse(program, socket);
        byte[] said = foreign.getInputStream().readAllBytes();
        open(opened, "rwx------");

        assertThat(new String(said, StandardCharsets.UTF_8)).isEqualTo(FrameType.OTHER_USER.code() + "\n");
        assertThat(end(start("word")).exitCode()).isEqualTo(7);
    }

    private Process startWindow() throws IOException, InterruptedException {
        Process window = start("window");
        awaitMark();
        return window;
    }

    private Process start(String... words) throws IOException {
        number++;
        Process process = new ProcessBuilder(line(words))
                .redirectOutput(folder.resolve("out-" + number).toFile())
                .redirectError(folder.resolve("err-" + number).toFile())
                .start();
        started.add(process);
        return process;
    }

    private Ended end(Process process) throws IOException, InterruptedException {
        int exitCode = process.waitFor();
        int place = started.indexOf(process) + 1;
        return new Ended(
                exitCode, Files.readString(folder.resolve("out-" + place)),
                Files.readString(folder.resolve("err-" + place)));
    }

    private List<String> line(String... words) {
        List<String> line = java(HomeProgram.class);
        line.add(home.toString());
        line.add(runtime.toString());
        line.addAll(Arrays.asList(words));
        return line;
    }

    private Process startAsSomebodyElse(Path program, Path socket) throws IOException {
        List<String> line = List.of(
                "setpriv",
                "--reuid",
                Integer.toString(SOMEBODY_ELSE),
                "--clear-groups",
                javaProgram(),
                "-cp",
                program.toString(),
                ForeignCaller.class.getName(),
                socket.toString());
        return new ProcessBuilder(line).redirectErrorStream(true).start();
    }

    // The classes of the build may lie where others cannot read.
    private Path copyOfForeignCaller() throws IOException {
        Path root = folder.resolve("program");
        String name = ForeignCaller.class.getName().replace('.', '/') + ".class";
        Files.createDirectories(root.resolve(name).getParent());
        try (InputStream bytes = ForeignCaller.class.getClassLoader().getResourceAsStream(name)) {
            Files.copy(Objects.requireNonNull(bytes), root.resolve(name));
        }
        return root;
    }

    private static List<String> java(Class<?> program) {
        return new ArrayList<>(List.of(
                javaProgram(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
    }

    private void awaitMark() throws InterruptedException {
        awaitMark("running");
    }

    private void awaitMark(String name) throws InterruptedException {
        while (!Files.exists(home.resolve(name))) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    private static void signal(String name, Process process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
    }

    private static boolean isRoot() throws IOException {
        return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    }

    private static String javaProgram() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    // Opened wide on purpose: what is left to refuse is the owner's own look at who calls.
    private static void open(List<Path> paths, String permissions) throws IOException {
        for (Path path : paths) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }
}
