package org.keytally.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.keytally.core.adapter.keychain.PrivateKeyring;

/// What another user of the same machine gets to see of a home: only root can act as somebody else.
@EnabledOnOs(value = OS.LINUX, disabledReason = "setpriv is of Linux")
final class SecondUserIT {

    private static final List<String> AS_SOMEBODY_ELSE =
            List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

    @TempDir
    Path folder;

    @BeforeEach
    void letEverybodyCome() throws IOException {
        assumeThat(System.getProperty("user.name")).as("only root can act as another user").isEqualTo("root");
        permit(folder, "rwxr-xr-x");
    }

    @Test
    void readsNothingOfAHomeAndOfWhatWasExported() throws Exception {
        Program program = Program.sealed(folder);
        program.add("Work");
        program.run("data", "export", folder.resolve("export.json").toString());
        Path open = Files.writeString(folder.resolve("open"), "read by all");
        permit(open, "rw-r--r--");

        assertThat(asSomebodyElse(Map.of(), "cat", open.toString())).as("files for all can be read here").isTrue();
        assertThat(asSomebodyElse(Map.of(), "ls", program.home().toString())).isFalse();
        assertThat(asSomebodyElse(Map.of(), "cat", folder.resolve("export.json").toString())).isFalse();
        permit(program.home(), "rwxrwxrwx");
        for (Path file : files(program.home())) {
            assertThat(asSomebodyElse(Map.of(), "cat", file.toString())).as("%s is read", file).isFalse();
            assertThat(asSomebodyElse(Map.of(), "tee", "-a", file.toString())).as("%s is written", file).isFalse();
        }
        Said opened = program.run("keys", "list");
        assertThat(opened.code()).isEqualTo(6);
        assertThat(opened.err()).startsWith("Home is not safe: ");
    }

    @Test
    void getsNothingOutOfTheKeyring() throws Exception {
        try (PrivateKeyring keyring = PrivateKeyring.open()) {
            Program program = Program.in(folder).with(keyring.environment());
            program.add("Work");
            permit(keyring.folder(), "rwxrwxrwx");
            permit(keyring.folder().resolve("bus"), "rwxrwxrwx");

            assertThat(keyring.secretTool("", "search", "--all", "application", "keytally")).contains("Keytally: Work");
            assertThat(asSomebodyElse(
                    keyring.environment(), "secret-tool", "search", "--all", "application", "keytally")).isFalse();
        }
    }

    private static List<Path> files(Path home) throws IOException {
        try (Stream<Path> files = Files.list(home)) {
            List<Path> found = files.filter(Files::isRegularFile).toList();
            assertThat(found).hasSizeGreaterThan(4);
            return found;
        }
    }

    /// Whether the command had any success, and with it printed something.
    private static boolean asSomebodyElse(Map<String, String> environment, String... command) throws Exception {
        List<String> line = new ArrayList<>(AS_SOMEBODY_ELSE);
        line.addAll(List.of(command));
        ProcessBuilder builder = new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() == 0 || !said.isEmpty();
    }

    private static void permit(Path path, String permissions) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
}
