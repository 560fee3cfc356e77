package org.keytally.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The program started without a command.
final class WindowProgramIT {

    private static final String NONE = """
            There is no display on which a window could be shown.
            Every command works without one: keytally --help
            """;

    // As a shell tells of a process that a signal ended.
    private static final int TERMINATED = 143;

    @TempDir
    Path folder;

    private Program program;

    @BeforeEach
    void prepare() throws IOException {
        program = Program.sealed(folder);
    }

    @Test
    void saysThatThereIsNoDisplay() throws Exception {
        assertThat(program.run()).isEqualTo(new Said(2, "", NONE));
        assertThat(program.run("--home", folder.resolve("other").toString())).isEqualTo(new Said(2, "", NONE));
    }

    @Test
    void loadsNothingOfTheWindowForACommand() throws Exception {
        Path loaded = folder.resolve("loaded");
        program.with("JAVA_TOOL_OPTIONS", "-Xlog:class+load:file=" + loaded).run("keys", "list");

        assertThat(Files.readString(loaded))
                .contains("org.keytally.app.cli.CommandLineFace")
                .doesNotContain("javafx.", "atlantafx.", "org.kordamp.", "org.keytally.app.fx", "KeytallyWindow");
    }

    @Test
    void showsTheFirstScreenOnARealDisplay() throws Exception {
        assumeTrue(VirtualDisplay.isPossible(), "no virtual display here");
        program.add("Work");
        try (VirtualDisplay display = VirtualDisplay.start()) {
            Said said = program.with("DISPLAY", display.name())
                    .with("JAVA_TOOL_OPTIONS", "-Dkeytally.rehearsal=true -Dprism.order=sw")
                    .run();

            assertThat(said.code()).as(said.err()).isZero();
        }
    }

    @Test
    void letsCommandsAndASecondStartIn() throws Exception {
        assumeTrue(VirtualDisplay.isPossible(), "no virtual display here");
        program.add("Work");
        try (VirtualDisplay display = VirtualDisplay.start()) {
            Program shown = program.with("DISPLAY", display.name()).with("JAVA_TOOL_OPTIONS", "-Dprism.order=sw");
            Process window = shown.start("");
            try {
                awaitOwner();
                // The second start ends at once, because the first window comes to the front.
                assertThat(shown.run().code()).isZero();
                assertThat(program.run("keys", "list").out()).contains("Work");
                assertThat(window.isAlive()).isTrue();
            } finally {
                window.destroy();
                window.waitFor(20, TimeUnit.SECONDS);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(nullValues = "none", value = {"none, 0", "none, 300", "none, 2000", "demo, 2000"})
    void endsQuietlyWhenItIsToldTo(@Nullable String command, long shownFor) throws Exception {
        assumeTrue(VirtualDisplay.isPossible(), "no virtual display here");
        program.add("Work");
        try (VirtualDisplay display = VirtualDisplay.start()) {
            Process window = program.with("DISPLAY", display.name())
                    .with("JAVA_TOOL_OPTIONS", "-Dprism.order=sw")
                    .start("", command == null ? new String[0] : new String[]{command});
            try (BufferedReader errors = window.errorReader()) {
                // JavaFX says at its start that it was found on the class path.
                String line = errors.readLine();
                while (line != null && !line.contains("JavaFX")) {
                    line = errors.readLine();
                }
                Thread.sleep(shownFor);
                window.toHandle().destroy();
                assertThat(window.waitFor(30, TimeUnit.SECONDS)).isTrue();

                assertThat(errors.lines()).noneMatch(text -> text.contains("Exception") || text.startsWith("\tat "));
                assertThat(window.exitValue()).isEqualTo(TERMINATED);
            } finally {
                window.destroyForcibly();
            }
        }
    }

    @Test
    void saysSoWhereTheDisplayIsNotReached() throws Exception {
        assumeTrue(VirtualDisplay.isPossible(), "no virtual display here");
        Said said = program.with("DISPLAY", ":4077").run();

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).endsWith(NONE);
    }

    private void awaitOwner() throws InterruptedException {
        for (int i = 0; i < 300 && !Files.exists(program.home().resolve("owner")); i++) {
            Thread.sleep(100);
        }
    }
}
