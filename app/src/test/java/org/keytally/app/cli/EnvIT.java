package org.keytally.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EnvIT {

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
    void nothingOfAPresetHoldsBeforeItIsTaken() {
        assertThat(home.run("settings", "get", "rate.staging").out()).isEqualTo("off\n");
        assertThat(budgets()).noneMatch(budget -> String.valueOf(budget.get("target")).contains("staging"));

        assertThat(home.run("env", "use", "staging").code()).isZero();
        assertThat(home.run("settings", "get", "rate.staging").out()).isEqualTo("100\n");
        assertThat(budgets()).anyMatch(budget -> String.valueOf(budget.get("target")).contains("staging"));
        assertThat(home.actions()).contains("environment.changed", "budget.changed");
    }

    @Test
    void productionWantsAnAmount() {
        Said refused = home.run("env", "use", "production");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("How much production may cost in a month is for you to say.");
        assertThat(home.run("env", "use", "production", "--budget", "-1").code()).isEqualTo(2);
        assertThat(home.run("env", "use", "production", "--budget", "2000", "--json").text("monthly_usd"))
                .isEqualTo("2000");
    }

    @Test
    void aFileAndItsKeysComeInAndGoOutAsReferences() throws IOException {
        String key = CommandHome.secret("sk-proj-", "-env");
        home.file(".env.test", """
                # for builds
                export OPENAI_API_KEY=%s
                OPENAI_MODEL=gpt-4.1-mini
                OPENAI_BASE_URL=https://evil.example/v1
                MAX_MONTHLY_COST=12.50
                """.formatted(key));
        Said said = home.run("env", "import", ".env.test", "--yes");

        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("For ci: budget $12.50 (warns only) a month").doesNotContain(key);
        assertThat(said.err()).contains("Line 4, OPENAI_BASE_URL: left out; a file never changes where a key is sent.");
        assertThat(home.run("--env", "ci", "env", "export").out())
                .contains("OPENAI_API_KEY=${OPENAI_API_KEY_TEST}\n", "OPENAI_MODEL=gpt-4.1-mini\n",
                        "MAX_MONTHLY_COST=12.5")
                .doesNotContain(key);
    }

    @Test
    void saysThatAReferenceHasNoValueAndTakesTheOnesThatHave() throws IOException {
        home.file("refer.staging", """
                ANTHROPIC_API_KEY=${MY_ANTHROPIC}
                GROQ_API_KEY=${NOWHERE}
                """);
        String surroundings = "MY_ANTHROPIC=\"" + CommandHome.secret("sk-ant-", "refe") + "\"\n#keytally:end\n";

        Said said = home.reading(surroundings, "env", "import", "refer.staging");
        Said json = home.reading(surroundings, "env", "import", "refer.staging", "--yes", "--json");

        assertThat(said.out()).contains("•••• refe  new")
                .contains("GROQ_API_KEY       groq       staging      –"
                        + "          That refers to a variable that has no value here, and is no key itself.");
        assertThat(json.list("keys")).extracting(key -> key.get("state")).containsExactly("new", "reference");
        assertThat(json.list("keys")).extracting(key -> key.get("last_four")).containsExactly("refe", "null");
        assertThat(json.text("keys_added")).isEqualTo("1");
    }

    @Test
    void productionLeavesSealedAndComesBack() throws IOException {
        home.run("env", "use", "production", "--budget", "1234");
        Said without = home.run("--env", "production", "env", "export", ".production");
        assertThat(without.code()).isEqualTo(2);
        assertThat(home.reading("a passphrase", "--env", "production", "env", "export", ".production").code()).isZero();
        assertThat(Files.readString(folder.resolve(".production")))
                .startsWith("# keytally environment, sealed, format 1\n")
                .doesNotContain("1234");

        home.run("env", "drop", "production");
        assertThat(home.reading("#keytally:end\nwrong", "env", "import", ".production", "--yes").code()).isEqualTo(2);
        assertThat(home.reading("#keytally:end\na passphrase", "env", "import", ".production", "--yes", "--json")
                .json()
                .get("profile"))
                .extracting("monthly_usd")
                .isEqualTo("1234");
    }

    @Test
    void aFileThatIsNoneChangesNothing() throws IOException {
        home.file("dev.env", "A=1\nthis is no assignment\n");
        Said said = home.run("env", "import", "dev.env", "--yes");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("Line 2: This is no NAME=value.");

        home.file("plain.env", "MAX_MONTHLY_COST=1\n");
        assertThat(home.run("env", "import", "plain.env", "--yes").err()).contains("does not tell which environment");
        home.file("big.staging", "A=" + "x".repeat(3 << 20));
        assertThat(home.run("env", "import", "big.staging", "--yes").code()).isEqualTo(2);
        assertThat(home.run("env", "import", "missing.staging").code()).isEqualTo(2);
    }

    @Test
    void mapsAndUnmapsTypes() {
        assertThat(home.run("models", "map", "chat", "gpt-4o", "--provider", "openai").out())
                .isEqualTo("Prompts of type chat get: gpt-4o · openai.\n");
        Said listed = home.run("models", "map", "chat", "--json");
        assertThat(listed.list("mappings")).singleElement().extracting("model", "provider").isEqualTo(
                List.of("gpt-4o", "openai"));
        assertThat(home.run("models", "map", "chat", "--remove").out()).isEqualTo("The mapping for chat is gone.\n");
        assertThat(home.run("models", "map", "chat", "--tier", "finest").code()).isEqualTo(2);
        assertThat(home.run("models", "map", "chat", "x", "--key", "none").code()).isEqualTo(2);
        assertThat(home.run("models", "map", "chat").out()).contains("not mapped");
    }

    private static List<Map<String, Object>> budgets() {
        return home.run("budget", "list", "--json").list("budgets");
    }
}
