package org.keytally.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keytally.core.domain.home.Setting;

final class SettingsIT {

    @TempDir
    static Path folder;

    private static CommandHome home;

    @BeforeAll
    static void open() throws IOException {
        home = new CommandHome(folder);
    }

    @AfterAll
    static void close() {
        home.close();
    }

    @Test
    void setsAndGets() {
        assertThat(home.run("settings", "set", "fallback.unset", "off"))
                .isEqualTo(new Said(0, "fallback.unset is now off.\n", ""));
        assertThat(home.run("settings", "get", "fallback.unset")).isEqualTo(new Said(0, "off\n", ""));
        assertThat(home.run("settings", "set", "fallback.unset", "on", "--json").json()).isEqualTo(Map.of(
                "name", "fallback.unset", "value", "on", "former", "off", "where", "everywhere"));
        assertThat(home.actions()).endsWith("setting.changed", "setting.changed");
    }

    @Test
    void narrowsToAProviderByAnyOfItsNames() {
        home.run("settings", "set", "preference", "ask", "--provider", "vertex");

        for (String name : List.of("vertex", "gemini")) {
            assertThat(home.run("settings", "get", "preference", "--provider", name, "--json").text("value"))
                    .isEqualTo("ask");
        }
        assertThat(home.run("settings", "get", "preference").out()).isEqualTo("personal\n");
        assertThat(home.run("settings", "list").out()).contains("provider:gemini");
    }

    @Test
    void saysForWhatAValueHoldsAndWhatAnEmptyOneIs() {
        assertThat(home.run("settings", "set", "ask.default", "shared", "--project", "Apollo").out())
                .isEqualTo("ask.default is now shared for the project apollo.\n");
        assertThat(home.run("settings", "set", "fallback.reasons", "").out())
                .isEqualTo("fallback.reasons is now empty.\n");
    }

    @Test
    void refusesANarrowingWithoutANameOrToAProviderNobodyKnows() {
        for (String option : List.of("provider", "project", "type")) {
            Said said = home.run("settings", "set", "preference", "shared", "--" + option, "");
            assertThat(said.code()).isEqualTo(2);
            assertThat(said.err()).startsWith("The option --" + option + " takes a name.");
        }
        assertThat(home.run("settings", "get", "preference").out()).isEqualTo("personal\n");
        for (String verb : List.of("get", "set")) {
            Said said = verb.equals("get")
                    ? home.run("settings", "get", "preference", "--provider", "nosuch")
                    : home.run("settings", "set", "preference", "shared", "--provider", "nosuch");
            assertThat(said.code()).isEqualTo(2);
            assertThat(said.err()).contains("nosuch");
        }
    }

    @Test
    void listsThemAll() {
        List<Map<String, Object>> list = home.run("settings", "list", "--json").list("settings");

        assertThat(list).extracting(line -> line.get("name"))
                .containsAll(Arrays.stream(Setting.values()).map(Setting::label).toList());
        assertThat(list.getFirst().keySet()).containsExactly("name", "value", "where", "set", "set_by_admin");
    }

    @Test
    void refusesInOneSentenceWithTheMend() {
        assertThat(home.run("settings", "set", "preference", "mine")).isEqualTo(new Said(2, "",
                "The setting preference does not take that value.\nIt takes personal, shared or ask.\n"));
        assertThat(home.run("settings", "set", "nothing", "on").err()).startsWith("There is no setting 'nothing'.\n");
        assertThat(home.run("settings", "get", "nothing").code()).isEqualTo(2);
        assertThat(home.run("settings", "set", "theme", "dark", "--provider", "groq").err())
                .startsWith("The setting theme holds everywhere.\n");
        assertThat(home.run("settings", "set", "cache", "on", "--provider", "nobody").err())
                .startsWith("There is no provider 'nobody'.\n");
        assertThat(home.run("settings", "set", "cache").code()).isEqualTo(2);
        assertThat(home.run("settings", "set", "cache", "on", "--provider", "groq", "--type", "chat").code())
                .isEqualTo(2);
    }

    @Test
    void saysWhatEverySettingTakes() {
        for (Setting setting : Setting.values()) {
            Said said = home.run("settings", "set", setting.label(), "no value at all");
            assertThat(said.code()).isEqualTo(2);
            assertThat(said.err()).contains("It takes ");
        }
    }

    @Test
    void allowsPlainHttpToHostsThatAreNamed() {
        assertThat(endpoint("http://models.example.internal:8080/v1").code()).isEqualTo(2);

        home.run("settings", "set", "http.plain", "models.example.internal:8080");

        assertThat(endpoint("http://models.example.internal:8080/v1").code()).isZero();
        assertThat(endpoint("http://models.example.internal:8081/v1").code()).isEqualTo(2);
    }

    private static Said endpoint(String address) {
        return home.add("Plain", "--endpoint", address);
    }
}
