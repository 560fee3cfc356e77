package org.keytally.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.keytally.core.adapter.http.FaultServer;

/// Who pays for a prompt, from the command line to servers that answer as providers do.
@Timeout(60)
final class WhoPaysIT {

    private static final String HELLO = """
            {"id":"msg_1","type":"message","role":"assistant","model":"claude-haiku-4-5",
             "content":[{"type":"text","text":"Hello"}],"stop_reason":"end_turn",
             "usage":{"input_tokens":12,"output_tokens":3}}""";
    private static final String NO_CREDIT = """
            {"error":{"message":"You exceeded your current quota","type":"insufficient_quota",
             "code":"insufficient_quota"}}""";

    @TempDir
    private Path folder;

    private CommandHome home;
    private FaultServer team;

    @BeforeEach
    void open() throws IOException {
        home = new CommandHome(folder);
        team = answering();
    }

    @AfterEach
    void close() throws IOException {
        home.close();
        team.close();
    }

    @Test
    void sarahHasAPersonalAnthropicKeyAndPrefersPersonalSarahPays() throws IOException {
        try (FaultServer own = answering()) {
            key("Sarah", own);
            teamKey();
            Said said = prompt();

            assertThat(said.text("payer")).isEqualTo("you");
            assertThat(said.text("payer_name")).isEqualTo("Sarah");
            assertThat(route(said)).containsExactly("Sarah used", "Team unused");
            assertThat(team.seen()).isEmpty();
            assertThat(home.actions()).doesNotContain("payer.crossed");
        }
    }

    @Test
    void mikeHasNoneAndPrefersSharedTheTeamPays() {
        teamKey();
        home.run("settings", "set", "preference", "shared");
        Said said = prompt();

        assertThat(said.text("payer")).isEqualTo("team");
        assertThat(said.text("payer_name")).isEqualTo("Platform");
        assertThat(said.err()).isEmpty();
        assertThat(home.actions()).doesNotContain("payer.crossed");
    }

    @Test
    void sarahsKeyIsOverQuotaAndFallbackIsOnTheTeamPaysAndSheIsTold() throws IOException {
        try (FaultServer own = failing(429, NO_CREDIT)) {
            key("Sarah", own);
            teamKey();
            Said said = prompt();

            assertThat(said.code()).isZero();
            assertThat(said.text("payer")).isEqualTo("team");
            assertThat(route(said)).containsExactly("Sarah failed quota", "Team used");
            assertThat(said.err())
                    .isEqualTo("The key 'Sarah' has no credit left: team Platform pays, with the key 'Team'.\n");
            assertThat(said.text("entry")).isNotEqualTo(said.text("prompt_id"));
            assertThat(home.actions()).contains("payer.crossed");
            assertThat(own.seen()).hasSize(1);
            assertThat(team.seen()).hasSize(1);
            assertThat(team.seen().getFirst().headers().toString()).doesNotContain("Sarah");
        }
    }

    @Test
    void sarahsKeyIsOverQuotaAndFallbackIsOffRefusedWithTheReason() throws IOException {
        try (FaultServer own = failing(429, NO_CREDIT)) {
            key("Sarah", own);
            teamKey();
            Said said = prompt("--fallback", "off");

            assertThat(said.code()).isEqualTo(4);
            assertThat(said.text("kind")).isEqualTo("quota");
            assertThat(route(said)).containsExactly("Sarah failed quota", "Team skipped fallback-off");

            home.run("settings", "set", "fallback.failure", "off");
            assertThat(route(prompt())).containsExactly("Sarah failed quota", "Team skipped fallback-off");
            assertThat(home.run("prompt", "--provider", "anthropic", "hello").err())
                    .contains("Not tried: the key 'Team' is another payer's, and fallback is off.");
            assertThat(team.seen()).isEmpty();
        }
    }

    @Test
    void sarahsKeyIsInvalidNoFreeRideOnTheTeamsKey() throws IOException {
        Optional<RecordedAnswers.Recorded> recorded =
                RecordedAnswers.find("anthropic-messages", "anthropic-messages-029b31efe463");
        Assumptions.assumeTrue(recorded.isPresent());
        try (FaultServer own = new FaultServer(recorded.get().script())) {
            key("Sarah", own);
            teamKey();
            Said said = prompt();

            assertThat(said.code()).isEqualTo(4);
            assertThat(said.text("error")).isEqualTo("Invalid API key");
            assertThat(said.text("message")).isEqualTo("Your API key is invalid or has expired");
            assertThat(said.text("kind")).isEqualTo("invalid-key");
            assertThat(route(said)).containsExactly("Sarah failed invalid-key", "Team skipped not-allowed");
            assertThat(own.seen()).hasSize(1);
            assertThat(team.seen()).isEmpty();
        }
    }

    @Test
    void triesTheNextKeyOfTheSamePayerWhereTheFirstIsInvalid() throws IOException {
        try (FaultServer bad = failing(401, "{}"); FaultServer good = answering()) {
            key("A", bad);
            key("B", good);
            Said said = prompt();

            assertThat(route(said)).containsExactly("A failed invalid-key", "B used");
            assertThat(said.err()).isEmpty();
            assertThat(home.actions()).doesNotContain("payer.crossed");
        }
    }

    @Test
    void triesAKeyOnceMoreThatWasReplacedWhileThePromptWasOnItsWay() throws IOException {
        try (FaultServer own = new FaultServer((number, request, wire) -> {
            if (number == 1) {
                home.reading(CommandHome.secret("sk-ant-api03-", "-renewed"), "keys", "replace", "Sarah");
                wire.answer(401, "application/json", "{}");
            } else {
                wire.answer(200, "application/json", HELLO);
            }
        })) {
            key("Sarah", own);
            Said said = prompt();

            assertThat(said.code()).isZero();
            assertThat(route(said)).containsExactly("Sarah used");
            assertThat(own.seen().getLast().headers().get("x-api-key")).endsWith("-renewed");
        }
    }

    @Test
    void aRateLimitLongerThanThePersonWouldWaitIsAReasonToFallBack() throws IOException {
        Optional<RecordedAnswers.Recorded> recorded =
                RecordedAnswers.find("anthropic-messages", "anthropic-messages-221a6a092223");
        Assumptions.assumeTrue(recorded.isPresent());
        try (FaultServer own = new FaultServer(recorded.get().script())) {
            key("Sarah", own);
            teamKey();

            assertThat(route(prompt("--wait", "0"))).containsExactly("Sarah failed rate-limited", "Team used");
        }
    }

    @Test
    void nothingIsSentToAnotherPayerAfterACut() throws IOException {
        try (FaultServer own = new FaultServer((number, request, wire) -> wire.reset())) {
            key("Sarah", own);
            teamKey();
            Said said = prompt();

            assertThat(said.text("kind")).isEqualTo("cut");
            assertThat(route(said)).containsExactly("Sarah failed cut", "Team skipped not-allowed");
            assertThat(team.seen()).isEmpty();
        }
    }

    @Test
    void nothingFallsBackOnceTheFirstTokenWasShownWhateverTheReasonsSay() throws IOException {
        home.run("settings", "set", "fallback.reasons", "cut,timeout,server");
        try (FaultServer own = new FaultServer((number, request, wire) -> {
            wire.send("HTTP/1.1 200 X\r\ncontent-type: text/event-stream\r\nconnection: close\r\n\r\n"
                    + "event: content_block_delta\ndata: {\"type\":\"content_block_delta\",\"index\":0,"
                    + "\"delta\":{\"type\":\"text_delta\",\"text\":\"Hel\"}}\n\n");
            wire.cut();
        })) {
            key("Sarah", own);
            teamKey();
            Said said = home.run("prompt", "--provider", "anthropic", "hello");

            assertThat(said.code()).isEqualTo(4);
            assertThat(said.out()).isEqualTo("Hel\n");
            assertThat(team.seen()).isEmpty();
        }
    }

    @Test
    void nobodyHasAKeyNoApiKeyFound() {
        home.run("settings", "set", "preference", "personal");
        Said said = prompt();

        assertThat(said.code()).isEqualTo(3);
        assertThat(said.text("error")).isEqualTo("No API key found");
        assertThat(said.text("message")).isEqualTo("User does not have an API key configured");
        assertThat(said.text("kind")).isEqualTo("no-key");
    }

    @Test
    void tellsOnceThatALimitWasBroughtBelowWhatIsSpent() {
        key("Ours", team, "--scope", "app");
        assertThat(prompt().text("payer")).isEqualTo("app");
        home.run("settings", "set", "allowance", "1");

        Said refused = prompt();

        assertThat(refused.text("error")).isEqualTo("Shared allowance exceeded");
        assertThat(refused.code()).isEqualTo(5);
        assertThat(refused.err()).contains("Budget over app (month): reached, 15 of 1 token");
        assertThat(prompt().err()).isEmpty();
        assertThat(home.run("alerts", "list", "--json").list("alerts").stream().map(alert -> alert.get("kind")))
                .containsExactly("reached");
    }

    @Test
    void theNarrowestPreferenceWins() throws IOException {
        try (FaultServer own = answering()) {
            key("Sarah", own);
            teamKey();
            home.run("settings", "set", "preference", "shared");
            home.run("settings", "set", "preference", "personal", "--provider", "anthropic");
            assertThat(prompt().text("payer")).isEqualTo("you");
            home.run("settings", "set", "preference", "shared", "--project", "Thesis");
            assertThat(prompt("--project", "Thesis").text("payer")).isEqualTo("team");
            home.run("settings", "set", "preference", "personal", "--type", "resume");
            assertThat(prompt("--project", "Thesis", "--type", "resume").text("payer")).isEqualTo("you");
            assertThat(prompt("--project", "Thesis", "--type", "resume", "--prefer", "shared").text("payer"))
                    .isEqualTo("team");
        }
    }

    @Test
    void asksWhoPaysAndTakesTheAnswer() throws IOException {
        try (FaultServer own = answering()) {
            key("Sarah", own);
            teamKey();
            assertThat(asked("2").err())
                    .contains("Who pays for this prompt?")
                    .contains("1  you pay · the key 'Sarah'")
                    .contains("2  team Platform pays · the key 'Team'")
                    .contains("at most $");
            home.run("budget", "set", "--limit", "10", "--target", "key:Sarah");
            Said told = asked("1");
            assertThat(told.json()).containsEntry("payer", "you");
            assertThat(told.err()).contains("     left of key:Sarah (month): $10.00 of $10.00");
            Said left = asked("\u001b");
            assertThat(left.code()).isEqualTo(3);
            assertThat(left.text("error")).isEqualTo("Not sent");
            assertThat(asked("7").code()).isEqualTo(3);
            assertThat(own.seen()).hasSize(1);
            assertThat(team.seen()).hasSize(1);
        }
    }

    @Test
    void remembersTheAnswerForTheProjectOrForTheSession() throws IOException {
        try (FaultServer own = answering()) {
            key("Sarah", own);
            teamKey();
            home.run("settings", "set", "preference", "ask");
            String[] typed =
                    {"prompt", "--provider", "anthropic", "--no-stream", "--json", "--project", "Thesis", "hi"};
            assertThat(home.answering("2p", typed).text("payer")).isEqualTo("team");
            assertThat(home.run(typed).text("payer")).isEqualTo("team");
            assertThat(prompt().text("error")).isEqualTo("Nobody to ask");
            assertThat(asked("1s").text("payer")).isEqualTo("you");
            assertThat(prompt().text("payer")).isEqualTo("you");
        }
    }

    @Test
    void withoutATerminalTakesTheDefaultOrRefuses() throws IOException {
        try (FaultServer own = answering()) {
            key("Sarah", own);
            teamKey();
            assertThat(prompt("--prefer", "ask").code()).isEqualTo(3);
            home.run("settings", "set", "ask.default", "shared");
            assertThat(prompt("--prefer", "ask").text("payer")).isEqualTo("team");
        }
    }

    @Test
    void routePrintsThePlanAndTheReasonsAndSendsNothing() throws IOException {
        try (FaultServer own = answering()) {
            key("Sarah", own);
            key("Old", own, "--to", "2020-01-01");
            teamKey();
            Said said = home.run("route", "--provider", "anthropic", "--json", "hello");

            assertThat(route(said)).containsExactly("Sarah chosen", "Old skipped expired", "Team fallback");
            assertThat(home.run("route", "--provider", "anthropic", "--fallback", "off").out())
                    .contains("Team   team      skipped   is another payer's, and fallback is off");
            assertThat(route(home.run("route", "--provider", "anthropic", "--env", "ci", "--json"))).hasSize(3);
            assertThat(own.seen()).isEmpty();
            assertThat(team.seen()).isEmpty();
        }
    }

    @Test
    void aNamedKeyIsTheOnlyOneThatIsTried() throws IOException {
        try (FaultServer own = failing(429, NO_CREDIT)) {
            key("Sarah", own);
            teamKey();

            assertThat(route(prompt("--key", "Sarah"))).containsExactly("Sarah failed quota");
            assertThat(prompt("--key", "team").text("payer")).isEqualTo("team");
            assertThat(home.actions()).doesNotContain("payer.crossed");
        }
    }

    @Test
    void practiceKeysFailAsTheirModelsSayAndGiveWay() {
        for (String[] one : List.of(new String[]{"A", "practice-fail-quota"}, new String[]{"B", "practice"})) {
            home.reading(
                    CommandHome.secret("practice-", one[0]),
                    "keys", "add", "--provider", "practice", "--label", one[0], "--model", one[1]);
        }
        Said said = home.run("prompt", "--provider", "practice", "--json", "hello");

        assertThat(route(said)).containsExactly("A failed quota", "B used");
        assertThat(said.text("payer")).isEqualTo("free");
    }

    private static FaultServer answering() throws IOException {
        return new FaultServer((number, request, wire) -> wire.answer(200, "application/json", HELLO));
    }

    private static FaultServer failing(int status, String body) throws IOException {
        return new FaultServer((number, request, wire) -> wire.answer(status, "application/json", body));
    }

    private void key(String label, FaultServer server, String... options) {
        Said said = home.reading(
                CommandHome.secret("sk-ant-api03-", "-" + label),
                concat(
                        new String[]{
                            "keys", "add", "--provider", "anthropic", "--label", label, "--endpoint",
                            server.base().toString()
                        },
                        options));
        assertThat(said.code()).as(said.err()).isZero();
    }

    private void teamKey() {
        key("Team", team, "--scope", "team", "--owner", "Platform");
    }

    private Said prompt(String... options) {
        return home.run(concat(
                new String[]{"prompt", "--provider", "anthropic", "--no-stream", "--json", "hello"}, options));
    }

    private Said asked(String answer) {
        return home.answering(
                answer, "prompt", "--provider", "anthropic", "--no-stream", "--json", "--prefer", "ask", "hello");
    }

    private static List<String> route(Said said) {
        return said.list("route").stream().map(WhoPaysIT::word).toList();
    }

    private static String word(Map<String, Object> step) {
        String reason = "null".equals(step.get("reason")) ? "" : " " + step.get("reason");
        return step.get("key") + " " + step.get("decision") + reason;
    }

    private static String[] concat(String[] first, String... more) {
        return Stream.concat(Arrays.stream(first), Arrays.stream(more)).toArray(String[]::new);
    }
}
