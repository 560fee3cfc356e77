package org.keytally.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keytally.core.Surroundings;
import org.keytally.core.domain.command.Command;

/// What is told of a command before it is understood: its home, and its variables.
final class BeforeTheCommandTest {

    @Test
    void findTheFolderBeforeTheCommandIsUnderstood() {
        assertThat(folder("--home", "a", "keys", "list").path()).isEqualTo(Path.of("/place/a"));
        assertThat(folder("keys", "list", "--home=/b").path()).isEqualTo(Path.of("/b"));
        assertThat(folder("keys", "list").path()).isEqualTo(Path.of("/data/keytally"));
        assertThat(folder("exec", "--provider", "openai", "--", "x", "--home", "/c").path())
                .isEqualTo(Path.of("/data/keytally"));
    }

    @Test
    void wantNoHomeForHelp() {
        assertThat(folder("keys", "--help").isNeeded()).isFalse();
        assertThat(folder("--version").isNeeded()).isFalse();
        assertThat(folder().isNeeded()).isFalse();
        assertThat(folder("keys", "list").isNeeded()).isTrue();
        assertThat(folder("exec", "--provider", "x", "--", "tool", "--help").isNeeded()).isTrue();
    }

    @Test
    void writeTheVariablesThatMayHoldKeysForTheImportAlone() throws IOException {
        Map<String, String> environment = Map.of("OPENAI_API_KEY", "a'b\"c\\d", "PATH", "/bin", "EMPTY_KEY", " ");

        assertThat(lines(environment, "keys", "import")).isEqualTo("OPENAI_API_KEY=\"a'b\\\"c\\\\d\"\n");
        assertThat(lines(environment, "--home", "x", "keys", "import", "--yes")).startsWith("OPENAI_API_KEY");
        assertThat(lines(environment, "keys", "import", "--home", "x")).startsWith("OPENAI_API_KEY");
        assertThat(lines(environment, "keys", "import", "file.env")).isEqualTo("stdin");
        assertThat(lines(environment, "keys", "add")).isEqualTo("stdin");
        assertThat(lines(environment, "data", "import")).isEqualTo("stdin");
    }

    private static String lines(Map<String, String> environment, String... arguments) throws IOException {
        try (InputStream in = KeyVariables.input(
                List.of(arguments), surroundings(environment), new ByteArrayInputStream(bytes("stdin")))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static HomeFolder folder(String... arguments) {
        return new HomeFolder(surroundings(Map.of("XDG_DATA_HOME", "/data")),
                new Command(List.of(arguments), Path.of("/place"), Map.of(), false, 80));
    }

    private static Surroundings surroundings(Map<String, String> environment) {
        return new Surroundings(environment, "Linux", Path.of("/home/sarah"), Path.of("/tmp"), "sarah", "desk");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
