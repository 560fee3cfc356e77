package org.keytally.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Commands where there is no home yet: only what keeps something makes one.
final class NoHomeIT {

    @TempDir
    Path folder;

    private CommandHome home;

    @BeforeEach
    void open() throws IOException {
        home = new CommandHome(folder);
    }

    @AfterEach
    void leaveNone() {
        assertThat(home.isMade()).isFalse();
        home.close();
    }

    @Test
    void looksWithoutMakingOne() {
        assertThat(home.run("keys", "list").out()).isEqualTo("There are no keys yet. Add one: keytally keys add\n");
        assertThat(home.run("keys", "list", "--json").json()).isEqualTo(Map.of("keys", List.of()));
        assertThat(home.run("audit", "list", "--json").json()).isEqualTo(Map.of("events", List.of()));
        assertThat(home.run("audit", "verify", "--json").json()).containsEntry("whole", true);
        assertThat(home.run("audit", "export").code()).isZero();
        assertThat(home.run("settings", "get", "preference").out()).isEqualTo("personal\n");
        assertThat(home.run("settings", "list", "--json").list("settings")).isNotEmpty();
        assertThat(home.run("lock", "--json").json()).isEqualTo(Map.of("wiped", 0L));
    }

    @Test
    void refusesWithoutMakingOne() {
        for (List<String> command : List.of(
                List.of("keys", "remove", "x"),
                List.of("keys", "restore", "x"),
                List.of("keys", "primary", "x"),
                List.of("keys", "enable", "x"),
                List.of("keys", "disable", "x"),
                List.of("data", "export"),
                List.of("data", "erase", "--all", "--yes"),
                List.of("data", "rekey", "--to", "sealed"),
                List.of("keys", "add", "--endpoint", "http://far.example.com"),
                List.of("keys", "add"),
                List.of("keys", "import", "none.env"),
                List.of("data", "import", "none.json"))) {
            Said said = home.run(command.toArray(String[]::new));
            assertThat(said.code()).as(command.toString()).isEqualTo(2);
        }
        assertThat(home.reading("abc", "keys", "replace", "x").code()).isEqualTo(2);
    }

    @Test
    void hasNoKeyForAPromptOrAProgram() {
        assertThat(home.run("prompt", "hello").code()).isEqualTo(3);
        assertThat(home.run("exec", "--provider", "openai", "--", "true").code()).isEqualTo(3);
    }

    @Test
    void answersHelpAndNonsense() {
        assertThat(home.run("--help").out()).contains("keys", "settings", "audit", "exec", "scan", "doctor", "data");
        assertThat(home.run("keys", "--help").out()).contains("add", "restore", "import");
        assertThat(home.run("keys").code()).isIn(0, 2);
        assertThat(home.run("nonsense").err()).startsWith("There is no command or argument 'nonsense' here.");
        assertThat(home.run("nonsense", "--json").json()).containsEntry("kind", "usage");
        assertThat(home.run("--version").out()).startsWith("keytally ");
    }
}
