package org.keytally.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keytally.core.adapter.http.FaultServer;

/// Machines whose locale writes numbers in other digits, or has a letter i of its own.
@Isolated("the locale is that of the whole process")
final class ForeignLocaleIT {

    private static final String ANSWER =
            "{\"model\":\"gpt-4o-mini\",\"choices\":[{\"index\":0,\"message\":{\"content\":\"Hi\"},"
                    + "\"finish_reason\":\"stop\"}],\"usage\":{\"prompt_tokens\":10,\"completion_tokens\":20}}";

    private final Locale usual = Locale.getDefault();

    @TempDir
    private Path folder;

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(usual);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "ar-EG-u-nu-arab", "de-CH", "fa-IR", "th-TH-u-ca-buddhist-nu-thai"})
    void changesNoFigureNoWordAndNoDate(String locale) throws Exception {
        Locale.setDefault(Locale.forLanguageTag(locale));
        try (CommandHome home = new CommandHome(folder);
                FaultServer server = new FaultServer((number, request, wire) -> wire.answer(
                        200, "application/json", ANSWER))) {
            home.add("Work", "--endpoint", server.base().toString(), "--from", "2026-01-01");

            Said said = home.run("prompt", "hello", "--type", "TITLE", "--model", "gpt-4o-mini", "--no-stream",
                    "--temperature", "0.5");
            assertThat(said.code()).as(said.err()).isZero();
            assertThat(said.err()).contains("30 tokens", "$0.0000135", "you pay");
            assertThat(server.seen().getFirst().body()).contains("0.5");

            assertThat(home.run("prices", "set", "m", "--provider", "OPENAI", "--input", "1.5", "--output", "2",
                    "--from", "2026-02-01").code()).isZero();
            assertThat(home.run("prices", "cost", "m", "--provider", "openai", "--input", "1000000", "--at",
                    "2026-02-02", "--json").json())
                    .containsEntry("cost_usd", "1.5").containsEntry("price_from", "2026-02-01");
            assertThat(home.run("usage", "--by", "type", "--json").json())
                    .containsEntry("total_cost", "0.0000135").containsEntry("total_tokens", 30L);
            assertThat(home.run("usage", "--by", "day").out()).containsPattern("(?m)^20\\d\\d-\\d\\d-\\d\\d  ");
            assertThat(home.run("budget", "set", "--limit", "1234567tokens").out()).contains("1,234,567 tokens");
            assertThat(home.run("budget", "check").code()).isZero();

            home.add("Iris", "--environment", "ci", "--scope", "team", "--budget", "1234.5", "--rate", "60");
            assertThat(home.key("Iris")).containsAllEntriesOf(Map.of(
                    "environment", "ci", "scope", "team", "provider", "openai"));
            assertThat(home.run("keys", "disable", "IRIS").code()).isZero();
        }
        Locale.setDefault(usual);
        try (CommandHome home = new CommandHome(folder)) {
            assertThat(home.run("usage", "--json").text("total_cost")).isEqualTo("0.0000135");
            assertThat(home.run("audit", "verify").code()).isZero();
        }
    }
}
