package org.keytally.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.core.CheapGuesses;
import org.keytally.core.Keytally;
import org.keytally.core.Surroundings;
import org.keytally.core.adapter.http.FaultServer;
import org.keytally.core.domain.home.NobodyAsked;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.ledger.EntryId;
import org.keytally.core.domain.prompt.Deltas;
import org.keytally.core.domain.prompt.Failure;
import org.keytally.core.domain.prompt.Pace;
import org.keytally.core.domain.prompt.Prompt;
import org.keytally.core.domain.prompt.RouteWish;
import org.keytally.core.usecase.prompt.Answer;
import org.keytally.core.usecase.prompt.Audience;
import org.keytally.core.usecase.prompt.Crossing;
import org.keytally.core.usecase.prompt.Order;

/// What is far from usual is told once a day, with what is usual.
final class UnusualIT {

    private static final int DAYS = 12;
    // Far from every midnight, so that all that happens today is of one day.
    private static final Instant NOON = Instant.parse("2026-08-12T12:00:00Z");

    @TempDir
    private Path folder;

    /// An output token is a hundred-thousandth of a dollar.
    private final AtomicLong tokens = new AtomicLong();
    private FaultServer server;

    @BeforeEach
    void serve() throws IOException {
        server = new FaultServer((_, _, wire) -> wire.answer(200, "application/json", """
                {"id":"1","object":"chat.completion","model":"gpt-4o","choices":[{"index":0,
                 "finish_reason":"stop","message":{"role":"assistant","content":"Hi"}}],
                 "usage":{"prompt_tokens":0,"completion_tokens":%1$d,"total_tokens":%1$d}}"""
                .formatted(tokens.get())));
    }

    @AfterEach
    void end() throws IOException {
        server.close();
    }

    @Test
    void tellsOnceADayWhatIsUsualAndWhatIsNow() throws IOException {
        try (CommandHome home = begun()) {
            home.add("Work", "--endpoint", server.base().toString());
            assertThat(home.run("alerts", "rules").out()).contains("unusual", "5 times", "$5.00", "500 requests");
        }
        spendDaily(110_000);
        try (CommandHome home = begun()) {
            home.run("alerts", "hook", "set", "ops", "--on", "usage.unusual", "--url",
                    "http://127.0.0.1:" + server.port() + "/hook");
            tokens.set(500_000);
            assertThat(prompt(home).err()).doesNotContain("Unusual");
            tokens.set(740_000);
            assertThat(prompt(home).err())
                    .contains("Unusual: $12.40 today with the key Work; on a usual day $1.10.");
            assertThat(prompt(home).err()).doesNotContain("Unusual");

            Map<String, Object> alert = home.run("alerts", "list", "--json").list("alerts").getLast();
            assertThat(alert)
                    .containsEntry("kind", "unusual")
                    .containsEntry("target", "key:Work")
                    .containsEntry("period", "day")
                    .containsEntry("used", "12.4")
                    .containsEntry("usual", "1.1")
                    .containsEntry("unit", "money");
            assertThat(home.run("alerts", "list").out()).contains("key:Work", "unusual", "$12.40", "$1.10");
            assertThat(home.actions()).contains("usage.unusual");
        }
        FaultServer.Seen told = server.seen().stream()
                .filter(seen -> seen.line().contains("/hook"))
                .findFirst()
                .orElseThrow();
        assertThat(JsonText.object(told.body())).containsEntry("event", "usage.unusual");
        assertThat(told.body()).contains("\"target\":\"key:Work\"", "\"used\":\"12.4\"", "\"usual\":\"1.1\"");
        try (CommandHome again = begun()) {
            assertThat(prompt(again).err()).doesNotContain("Unusual");
        }
    }

    @Test
    void isSilentWhereItIsSwitchedOffOrTheFactorIsHigher() throws IOException {
        try (CommandHome home = begun()) {
            home.add("Work", "--endpoint", server.base().toString());
        }
        spendDaily(110_000);
        try (CommandHome home = begun()) {
            tokens.set(1_240_000);
            home.run("settings", "set", "alerts.unusual", "off");
            assertThat(prompt(home).err()).doesNotContain("Unusual");
            assertThat(home.run("alerts", "rules").out()).containsPattern("unusual +off");

            home.run("settings", "set", "alerts.unusual", "30");
            assertThat(prompt(home).err()).doesNotContain("Unusual");

            home.run("settings", "set", "alerts.unusual", "5");
            home.run("settings", "set", "alerts.unusual.least", "1000");
            assertThat(prompt(home).err()).doesNotContain("Unusual");

            home.run("settings", "unset", "alerts.unusual.least");
            assertThat(prompt(home).err()).contains("Unusual: $49.60 today");
            for (String wrong : List.of("1", "0", "101", "often", "")) {
                assertThat(home.run("settings", "set", "alerts.unusual", wrong).code()).isEqualTo(ExitCode.USAGE);
            }
        }
    }

    @Test
    void alarmsNobodyWhoBegins() throws IOException {
        try (CommandHome home = begun()) {
            home.add("Work", "--endpoint", server.base().toString());
            tokens.set(100_000_000);
            assertThat(prompt(home).err()).doesNotContain("Unusual");
        }
    }

    private CommandHome begun() throws IOException {
        return new CommandHome(folder, Clock.fixed(NOON, ZoneOffset.UTC));
    }

    private static Said prompt(CommandHome home) {
        Said said = home.run("prompt", "--key", "Work", "--model", "gpt-4o", "--no-stream", "hi");
        assertThat(said.code()).as(said.err()).isEqualTo(ExitCode.DONE);
        return said;
    }

    // A prompt on each of the days before today.
    private void spendDaily(long outputTokens) throws IOException {
        tokens.set(outputTokens);
        Days clock = new Days();
        Surroundings here = new Surroundings(
                Map.of("KEYTALLY_KEYCHAIN", "sealed", "KEYTALLY_PASSPHRASE_FILE",
                        CommandHome.passphraseFile(folder, "correct horse").toString()),
                System.getProperty("os.name", ""), folder, folder, CommandHome.USER, "desk");
        try (Keytally home = Keytally.open(folder.resolve("home"), CheapGuesses.in(here), new NobodyAsked(), clock)) {
            for (clock.ago = DAYS; clock.ago > 0; clock.ago--) {
                Answer answer = home.prompts().sendPrompt().send(
                        new Order(
                                Prompt.of("hi"),
                                RouteWish.of(Optional.empty(), Optional.of("Work"), Environment.DEVELOPMENT),
                                Optional.of("gpt-4o"), Pace.WHOLE, Duration.ZERO),
                        new Alone());
                assertThat(answer).isInstanceOf(Answer.Given.class);
            }
        }
    }

    private static final class Days extends Clock {

        private int ago = DAYS;

        @Override
        public Instant instant() {
            return NOON.minus(Duration.ofDays(ago));
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private static final class Alone implements Audience {

        @Override
        public void crossed(Crossing crossing) {}

        @Override
        public void begun(EntryId entry) {}

        @Override
        public void waiting(Failure failure, Duration pause) {}

        @Override
        public Deltas deltas() {
            return Deltas.UNHEARD;
        }
    }
}
