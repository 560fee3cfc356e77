package org.keytally.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ImportIT {

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
    void showsWhatItFoundAndChangesNothingWithoutConsent() throws IOException {
        home.file("a.env",
                "OPENAI_API_KEY_PROD=" + CommandHome.secret("sk-proj-", "aaaa") + "\nGROQ_API_KEY=changeme\n");

        Said nobody = home.run("keys", "import", "a.env");
        Said no = home.answering("n", "keys", "import", "a.env");
        Said json = home.run("keys", "import", "a.env", "--json");

        assertThat(nobody.code()).isZero();
        assertThat(nobody.out()).contains("OPENAI_API_KEY_PROD", "•••• aaaa", "placeholder")
                .endsWith("Nothing was changed. To import without being asked: --yes\n");
        assertThat(no.out()).isEqualTo(nobody.out());
        assertThat(json.list("imported")).isEmpty();
        assertThat(json.list("found")).extracting(found -> found.get("state")).containsExactly("new", "placeholder");
        assertThat(home.run("keys", "list", "--provider", "openai", "--json").list("keys")).isEmpty();
    }

    @Test
    void importsWithConsentOnce() throws IOException {
        home.file("b.env", "ANTHROPIC_API_KEY=" + CommandHome.secret("sk-ant-", "bbbb"));

        Said yes = home.answering("y", "keys", "import", "b.env");
        Said again = home.run("keys", "import", "b.env", "--yes", "--json");

        assertThat(yes.out()).endsWith("Imported 1.\n");
        assertThat(again.json()).containsEntry("imported", List.of());
        assertThat(again.list("found").getFirst()).containsEntry("state", "stored").containsEntry("last_four", "bbbb");
        assertThat(home.key("Anthropic")).containsEntry("provider", "anthropic");
        assertThat(home.actions()).contains("key.imported");
    }

    @Test
    void importsBothOfTwoForOneProviderAndEnvironment() throws IOException {
        home.file("c.env", "GEMINI_API_KEY_DEV=" + CommandHome.secret("AIza", "1") + "\nGOOGLE_API_KEY_DEV="
                + CommandHome.secret("AIza", "2"));

        Said said = home.run("keys", "import", "c.env", "--yes", "--json");

        assertThat(said.code()).isZero();
        assertThat(said.list("imported")).extracting(key -> key.get("label"))
                .containsExactly("Google Gemini development", "Google Gemini development 2");
    }

    @Test
    void importsFromTheLinesOfTheEnvironment() {
        Said said = home.reading("XAI_API_KEY=\"" + CommandHome.secret("xai-", "") + "\"\n", "keys", "import", "--yes",
                "--json");

        assertThat(said.list("imported")).extracting(key -> key.get("label")).containsExactly("xAI");
    }

    @Test
    void refusesAFileThatIsNotThereOrTooLargeOrAFolder() throws IOException {
        home.file("large.env", "#".repeat((1 << 20) + 1));

        for (String file : List.of("none.env", "large.env", ".")) {
            Said said = home.run("keys", "import", file, "--json");
            assertThat(said.code()).as(file).isEqualTo(2);
            assertThat(said.json()).as(file).containsEntry("kind", "usage");
        }
    }

    @Test
    void saysWhereThereIsNothing() throws IOException {
        home.file("empty.env", "PATH=/usr/bin\n");

        assertThat(home.run("keys", "import", "empty.env").out()).isEqualTo("No keys were found.\n");
        assertThat(home.run("keys", "import", "empty.env", "--json").json())
                .isEqualTo(Map.of("found", List.of(), "imported", List.of()));
    }
}
