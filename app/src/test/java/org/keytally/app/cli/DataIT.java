package org.keytally.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keytally.core.sweep.Canary;

final class DataIT {

    @TempDir
    Path folder;

    private CommandHome home;

    @BeforeEach
    void open() throws IOException {
        home = new CommandHome(Files.createDirectory(folder.resolve("one")));
        home.add("Work", "--exec");
        home.run("settings", "set", "wait", "5");
    }

    @AfterEach
    void close() {
        home.close();
    }

    @Test
    void bringsKeysWithTheirSecretsIntoAnotherHome() throws IOException {
        Path archive = folder.resolve("archive.json");
        assertThat(home.reading("sealing words", "data", "export", archive.toString(), "--secrets").code()).isZero();
        assertThat(Files.readString(archive).contains(Canary.CORE)).isFalse();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(archive))).isEqualTo("rw-------");
        assertThat(home.reading("x", "data", "export", archive.toString(), "--secrets").code()).isEqualTo(2);

        try (CommandHome other = new CommandHome(Files.createDirectory(folder.resolve("two")))) {
            Said wrong = other.reading("other words", "data", "import", archive.toString());
            assertThat(wrong.code()).isEqualTo(2);
            assertThat(wrong.err()).startsWith("That passphrase does not open the secrets of this export.\n");
            assertThat(other.run("keys", "list", "--json").list("keys")).isEmpty();

            Said right = other.reading("sealing words", "data", "import", archive.toString(), "--json");
            assertThat(right.json()).isEqualTo(
                    Map.of("added", 1L, "overwritten", 0L, "left", 0L, "without_secret", List.of()));
            assertThat(other.key("Work")).containsEntry("id", home.key("Work").get("id"))
                    .containsEntry("last_four", "Work");
            assertThat(other.key("Work").get("fingerprint")).isNotEqualTo(home.key("Work").get("fingerprint"));
            assertThat(other.run("settings", "get", "wait").out()).isEqualTo("5\n");
            assertThat(other.add("Work").err()).startsWith("This key is stored already as 'Work'.");
        }
    }

    @Test
    void refusesAnExportThatWasGivenAnotherAddressOnItsWay() throws IOException {
        String whole = home.reading("sealing words", "data", "export", "--secrets").out();
        String label = "\"label\" : \"Work\",";
        Path changed = home.file("changed.json",
                whole.replace(label, label + "\"endpoint\" : \"https://thief.example.com/v1\","));

        try (CommandHome other = new CommandHome(Files.createDirectory(folder.resolve("two")))) {
            Said said = other.reading("sealing words", "data", "import", changed.toString());
            assertThat(said.code()).isEqualTo(2);
            assertThat(said.err()).startsWith(
                    "This export was changed after it was made: the key 'Work'. Nothing was imported.\n");
            assertThat(other.run("keys", "list", "--json").list("keys")).isEmpty();

            Path bare = home.file("bare.json", whole.replace(label, label
                    + "\"endpoint\" : \"https://thief.example.com/v1\",").replace("\"secrets\"", "\"former\""));
            assertThat(other.run("data", "import", bare.toString()).err())
                    .contains("The requests of 'Work' go to https://thief.example.com/v1;");
        }
    }

    @Test
    void bringsRecordsAloneAndSaysWhatIsMissing() throws IOException {
        Path archive = folder.resolve("bare.json");
        Files.writeString(archive, home.run("data", "export").out());

        try (CommandHome other = new CommandHome(Files.createDirectory(folder.resolve("two")))) {
            Said said = other.run("data", "import", archive.toString());
            assertThat(said.out()).isEqualTo("1 added, 0 overwritten, 0 left as they were.\n");
            assertThat(said.err()).startsWith("Without their secret came: Work.");
            assertThat(other.run("keys", "list").code()).isZero();
            assertThat(other.key("Work")).containsEntry("fingerprint", "null");
            assertThat(other.run("doctor", "--json").code()).isEqualTo(6);
            assertThat(other.run("exec", "--provider", "openai", "--", "tool").code()).isEqualTo(6);
            assertThat(other.reading(CommandHome.secret("sk-proj-", "again"), "keys", "replace", "Work").code())
                    .isZero();
        }
        Said declined = home.answering("n", "data", "import", archive.toString());
        assertThat(declined.out()).isEqualTo("0 added, 0 overwritten, 1 left as they were.\n");
        assertThat(home.run("data", "import", archive.toString(), "--yes").out())
                .isEqualTo("0 added, 1 overwritten, 0 left as they were.\n");
        assertThat(home.key("Work")).containsEntry("last_four", "Work");
    }

    @Test
    void refusesWhatIsNoArchive() throws IOException {
        for (String text : List.of("", "{}", "[1]", "\u0000", "{\"program\":\"keytally\",\"format\":9}")) {
            Path file = home.file("no.json", text);
            assertThat(home.run("data", "import", file.toString()).code()).isEqualTo(2);
        }
        assertThat(home.run("data", "import", "nowhere.json").code()).isEqualTo(2);
        assertThat(home.run("data", "import", ".").code()).isEqualTo(2);
        assertThat(home.run("data", "export", "--secrets").code()).isEqualTo(2);
    }

    @Test
    void keepsPromptsOnceToldToAndErasesThemWithConsent() {
        Path history = home.folder().resolve("home/history");
        home.run("prompt", "Hello?", "--provider", "practice");
        assertThat(history).doesNotExist();
        assertThat(home.run("settings", "set", "history", "on").err()).contains("encrypted, for 90 days");
        home.run("prompt", "Hello?", "--provider", "practice");
        assertThat(history).exists();
        assertThat(home.run("settings", "set", "history", "off").err()).contains("What is there stays");

        assertThat(home.answering("n", "data", "erase", "--history").out()).isEqualTo("Nothing was erased.\n");
        assertThat(history).exists();
        assertThat(home.run("data", "erase", "--history", "--yes", "--json").json())
                .isEqualTo(Map.of("erased", true));
        assertThat(history).doesNotExist();
        assertThat(home.run("audit", "list").out()).contains("data.erased");
    }

    @Test
    void erasesAPersonWithConsentAndKeepsTheChainWhole() {
        assertThat(home.answering("n", "data", "erase", "--person", CommandHome.USER).out())
                .isEqualTo("Nothing was erased.\n");
        assertThat(home.run("data", "erase", "--person", "Nobody", "--yes").code()).isEqualTo(2);

        assertThat(home.answering("y", "data", "erase", "--person", CommandHome.USER, "--json").json())
                .isEqualTo(Map.of("erased", true));

        assertThat(home.run("audit", "list").out()).contains("(erased)").doesNotContain(CommandHome.USER);
        assertThat(home.run("audit", "verify").code()).isZero();
        assertThat(home.run("data", "erase").code()).isEqualTo(2);
        assertThat(home.run("data", "erase", "--history").out()).isEqualTo("No prompts or answers were kept.\n");
    }

    @Test
    void leavesNothingOfAHomeThatIsErased() throws IOException {
        home.run("doctor");
        assertThat(home.answering("n", "data", "erase", "--all").out()).isEqualTo("Nothing was erased.\n");
        Said unasked = home.run("data", "erase", "--all");
        assertThat(unasked.code()).isEqualTo(2);
        assertThat(unasked.err()).isEqualTo(
                "This cannot be taken back, and nobody can be asked here.\nAdd --yes if it is meant.\n");

        assertThat(home.run("data", "erase", "--all", "--yes").code()).isZero();

        assertThat(home.isMade()).isFalse();
        try (var files = Files.walk(home.folder().resolve("home"))) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
        assertThat(home.run("keys", "list").out()).startsWith("There are no keys yet.");
        assertThat(home.add("New").code()).isZero();
    }

    @Test
    void makesARecoveryPhraseOnceForEachAsking() {
        Said said = home.run("data", "rekey", "--recovery", "--json");

        assertThat(said.code()).isZero();
        assertThat(said.text("recovery_phrase")).hasSizeGreaterThan(20);
        assertThat(home.run("data", "rekey").code()).isEqualTo(2);
        assertThat(home.run("data", "rekey", "--to", "paper").code()).isEqualTo(2);
        assertThat(home.actions()).endsWith("home.rekeyed");
    }
}
