package org.keytally.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Places where an i has no capital I, or digits look otherwise: what is typed, kept and printed stays the same.
final class LocaleIT {

    private final Locale former = Locale.getDefault();

    @TempDir
    private Path folder;

    @AfterEach
    void goHome() {
        Locale.setDefault(former);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "ar-SA-u-nu-arab", "fa-IR-u-nu-arabext"})
    void keepsAndPrintsTheSame(String place) throws Exception {
        Locale.setDefault(Locale.forLanguageTag(place));
        try (CommandHome home = new CommandHome(folder)) {
            assertThat(home.add("Iris", "--environment", "ci", "--scope", "team", "--budget", "1234.5",
                    "--from", "2026-01-02", "--rate", "60").code()).isZero();
            assertThat(home.key("Iris")).containsAllEntriesOf(Map.of(
                    "environment", "ci", "scope", "team", "provider", "openai", "from", "2026-01-02T00:00:00Z"));
            assertThat(home.run("keys", "list").out()).contains("Iris", "openai").doesNotContain("\u0661", "\u06f1");
            assertThat(home.run("keys", "disable", "IRIS").code()).isZero();

            assertThat(home.run("budget", "set", "--limit", "12.5", "--period", "month").code()).isZero();
            assertThat(home.run("prompt", "--provider", "practice", "hello", "--json").code()).isZero();
            assertThat(home.run("usage", "--json").text("total_requests")).isEqualTo("1");
            assertThat(home.run("prices", "cost", "gpt-4o-mini", "--provider", "openai", "--at", "2026-11-01",
                    "--input", "1000000", "--output", "0", "--json").text("cost_usd")).isEqualTo("0.15");
            assertThat(home.run("audit", "verify").code()).isZero();
        }
    }
}
