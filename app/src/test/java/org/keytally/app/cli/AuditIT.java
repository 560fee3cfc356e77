package org.keytally.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keytally.core.Keytally;

final class AuditIT {

    @TempDir
    static Path folder;

    private static CommandHome home;

    @BeforeAll
    static void open() throws IOException {
        home = new CommandHome(folder);
        home.add("=SUM(A1)");
        home.run("keys", "disable", "=SUM(A1)");
    }

    @AfterAll
    static void close() {
        home.close();
    }

    @Test
    void tellsWhoWhenWhatWhereAndWithWhichVersion() {
        List<Map<String, Object>> events = home.run("audit", "list", "--json", "--action", "key").list("events");

        assertThat(events).extracting(event -> event.get("action")).containsExactly("key.created", "key.disabled");
        Map<String, Object> event = events.getFirst();
        assertThat(event.keySet()).containsExactly(
                "sequence", "id", "at", "action", "subject", "who", "who_id", "host", "host_id", "version", "facts");
        assertThat(event).containsEntry("who", CommandHome.USER).containsEntry("host", "desk")
                .containsEntry("version", Keytally.version())
                .containsEntry("subject", Map.of("kind", "key", "id", home.key("=SUM(A1)").get("id")));
        assertThat(Instant.parse(String.valueOf(event.get("at")))).isBetween(
                Instant.now().minusSeconds(600), Instant.now().plusSeconds(1));
    }

    @Test
    void listsLinesForAPerson() {
        assertThat(home.run("audit", "list").out()).contains("home.created", "key.created", CommandHome.USER, "desk");
        assertThat(home.run("audit", "list", "--last", "1").out().lines()).hasSize(2);
    }

    @Test
    void givesTheEventsOfATimeOrAbout() {
        String id = String.valueOf(home.key("=SUM(A1)").get("id"));

        assertThat(home.run("audit", "list", "--json", "--to", "2020-01-01").list("events")).isEmpty();
        assertThat(home.run("audit", "list", "--json", "--from", "2020-01-01").list("events")).isNotEmpty();
        assertThat(home.run("audit", "list", "--json", "--subject", id).list("events")).hasSize(2);
        assertThat(home.run("audit", "list", "--from", "soon").code()).isEqualTo(2);
        assertThat(home.run("audit", "list", "--from", "2027-01-01", "--to", "2026-01-01").code()).isEqualTo(2);
        assertThat(home.run("audit", "list", "--action", "budget").out())
                .isEqualTo("No event is of this kind and time.\n");
        Said unknown = home.run("audit", "list", "--action", "nothing");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).startsWith("There is no action of that name.\n").contains("key.created");
        assertThat(home.run("audit", "list", "--last", "many").err())
                .startsWith("The option '--last' takes a whole number.\n");
        assertThat(home.run("audit", "list", "--last", "0").code()).isEqualTo(2);
    }

    @Test
    void verifiesAJournalThatIsWhole() {
        assertThat(home.run("audit", "verify").out()).startsWith("The journal is whole: ");
        assertThat(home.run("audit", "verify", "--json").json()).containsEntry("whole", true);
    }

    @Test
    void exportsLinesNoSpreadsheetTakesForAFormulaAndNotesIt() {
        String csv = home.run("audit", "export").out();
        String json = home.run("audit", "export", "--format", "json").out();

        assertThat(csv).startsWith("sequence,id,at,action,").contains("label==SUM(A1)");
        assertThat(csv.lines()).noneMatch(line -> line.contains(",=") || line.startsWith("="));
        assertThat(json.lines()).allSatisfy(line -> assertThat(JsonText.object(line)).containsKey("action"));
        assertThat(home.actions()).endsWith("audit.exported", "audit.exported");
        assertThat(home.run("audit", "export", "--format", "pdf").code()).isEqualTo(2);
        assertThat(home.run("audit", "export", "--format", "pdf", "--json").code()).isEqualTo(2);
    }
}
