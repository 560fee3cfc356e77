package org.keytally.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keytally.core.domain.command.Child;

/// `exec` up to the start of the program, `scan` and `doctor`.
final class ProgramsIT {

    @TempDir
    static Path folder;

    private static CommandHome home;

    @BeforeAll
    static void open() throws IOException {
        home = new CommandHome(folder);
        home.add("Kept");
        home.add("Lent", "--environment", "ci", "--exec");
    }

    @AfterAll
    static void close() {
        home.close();
    }

    @Test
    void handsAKeyToAProgramInItsProvidersVariable() {
        List<Child> started = new ArrayList<>();

        Said said = home.starting(child -> note(started, child, 7), "exec", "--provider", "openai", "--env", "ci",
                "--", "/usr/bin/tool", "--home", "--json");

        assertThat(said).isEqualTo(new Said(7, "", ""));
        Child child = started.getFirst();
        assertThat(child.arguments()).isEqualTo(List.of("/usr/bin/tool", "--home", "--json"));
        assertThat(child.variable()).isEqualTo("OPENAI_API_KEY");
        assertThat(child.isMasked()).isTrue();
        List<Map<String, Object>> events = home.run("audit", "list", "--json", "--action", "key.used").list("events");
        assertThat(events.getLast().get("facts"))
                .isEqualTo(Map.of("label", "Lent", "program", "tool", "reason", "exec"));
        assertThat(home.key("Lent").get("last_used")).isNotEqualTo("null");
    }

    @Test
    void putsItInAnotherVariableUnmaskedIfToldSo() {
        List<Child> started = new ArrayList<>();

        home.starting(child -> note(started, child, 0), "exec", "--provider", "openai", "--env", "ci", "--as", "MY_KEY",
                "--no-masking", "--", "tool");

        assertThat(started.getFirst().variable()).isEqualTo("MY_KEY");
        assertThat(started.getFirst().isMasked()).isFalse();
        assertThat(home.run("exec", "--provider", "openai", "--as", "A=B", "--", "tool").code()).isEqualTo(2);
    }

    @Test
    void refusesAKeyThatMayNotBeLentAndNotesIt() {
        Said said = home.run("exec", "--provider", "openai", "--json", "--", "tool");

        assertThat(said.code()).isEqualTo(3);
        assertThat(said.json()).containsEntry("kind", "policy").containsEntry("error", "Not allowed");
        assertThat(home.actions()).endsWith("key.denied");
    }

    @Test
    void saysWhatItLookedAtWhereNoKeyIsUsable() {
        Said said = home.run("exec", "--provider", "openai", "--key", "Lent", "--", "tool");

        assertThat(said.code()).isEqualTo(3);
        assertThat(said.err()).startsWith("No API key found: ").contains("Lent (only for ci)");
        assertThat(home.run("exec", "--provider", "groq", "--", "tool").code()).isEqualTo(3);
        assertThat(home.run("exec", "--provider", "nobody", "--", "tool").code()).isEqualTo(2);
        Said unknown = home.run("exec", "--provider", "openai", "--key", "Nosuch", "--", "tool");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).startsWith("There is no key 'Nosuch'.");
        Said other = home.run("exec", "--provider", "groq", "--key", "Lent", "--", "tool");
        assertThat(other.code()).isEqualTo(2);
        assertThat(other.err()).startsWith("The key Lent is one of openai, not of Groq.");
        assertThat(home.run("exec", "--provider", "openai").code()).isEqualTo(2);
    }

    @Test
    void findsAStoredKeyInFilesWithoutShowingIt() throws IOException {
        Path place = Files.createDirectories(folder.resolve("dirty"));
        Files.writeString(place.resolve("notes.txt"), "first\nkey: " + CommandHome.secret("sk-proj-", "Kept") + "\n");

        Said said = home.run("scan", "dirty");
        Said json = home.run("scan", "dirty", "--json");

        assertThat(said.code()).isEqualTo(10);
        assertThat(said.out()).startsWith("notes.txt:2:6: one of your keys •••• Kept ('Kept')");
        assertThat(said.err()).contains("keytally keys rotate \"Kept\"");
        assertThat(json.code()).isEqualTo(10);
        assertThat(json.list("findings").getFirst()).containsEntry("path", "notes.txt").containsEntry("line", 2L)
                .containsEntry("certainty", "certain").containsEntry("key", "Kept")
                .containsEntry("mend", "keytally keys rotate \"Kept\"");
    }

    @Test
    void namesThePlaceItCannotScan() {
        Said said = home.run("scan", "nonexistent");

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err())
                .isEqualTo(
                        "There is no file or folder " + folder.resolve("nonexistent") + ".\nName a folder to scan.\n");
    }

    @Test
    void findsNothingInAFolderThatIsClean() throws IOException {
        Path place = Files.createDirectories(folder.resolve("clean"));
        Files.writeString(place.resolve("notes.txt"), "nothing here\n");

        assertThat(home.run("scan", "clean"))
                .isEqualTo(new Said(0, "", "Nothing found. Files read: 1, commits read: 0.\n"));
        assertThat(home.run("scan", "nowhere").code()).isEqualTo(2);
        assertThat(home.run("scan", "clean", "--history").code()).isEqualTo(2);
        assertThat(home.run("scan", "clean", "--history", "--staged").code()).isEqualTo(2);
    }

    @Test
    void looksAtMachineHomeAndEveryKey() {
        Said said = home.run("doctor", "--json");

        assertThat(said.code()).isIn(0, 10);
        assertThat(said.list("checks")).extracting(check -> check.get("name"))
                .contains("java", "keychain", "records", "secrets", "journal", "index", "key Kept", "key Lent");
        assertThat(said.list("checks")).allSatisfy(check -> {
            assertThat(check.keySet()).containsExactly("name", "state", "detail", "mend");
            assertThat(check.get("state")).isIn("ok", "care");
        });
        assertThat(home.run("doctor").out()).contains("sealed file");
    }

    @Test
    void makesTheIndexAnew() {
        Said said = home.run("doctor", "--rebuild", "--json");

        assertThat(said.err()).startsWith("The index was made anew from ");
        assertThat(home.actions()).endsWith("index.rebuilt");
    }

    private static OptionalInt note(List<Child> started, Child child, int code) {
        started.add(child);
        return OptionalInt.of(code);
    }
}
