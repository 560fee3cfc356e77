package org.keytally.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of a command whose output has nowhere to go.
@EnabledOnOs(value = OS.LINUX, disabledReason = "only Linux has a file that is always full")
final class OutputIT {

    private final Program program;

    OutputIT(@TempDir Path folder) throws IOException {
        this.program = Program.sealed(folder);
    }

    @Test
    void isAFaultWhereTheDiskIsFull() throws Exception {
        program.add("Work");
        Said said = into("\"$@\" >/dev/full", "keys", "list");

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).contains("The output could not be written whole: No space left on device");
    }

    @Test
    void saysNothingWhereAReaderHasSeenEnough() throws Exception {
        Said said = into("\"$@\" | true", "--help");

        assertThat(said.err()).isEmpty();
    }

    private Said into(String way, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("sh", "-c", way, "sh"));
        command.addAll(Program.line(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().clear();
        builder.environment().putAll(program.environment());
        return Program.ended(builder.start());
    }
}
