package org.keytally.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keytally.core.adapter.http.FaultServer;

/// The forms a prompt may have, what of them reaches the host, and the objects that come of its answers.
final class PromptFormsIT {

    private static final String USAGE = "\"usage\":{\"prompt_tokens\":3,\"completion_tokens\":1}";

    @TempDir
    private static Path folder;

    private static CommandHome home;
    private static int labels;

    @BeforeAll
    static void makeAHome() throws IOException {
        home = new CommandHome(folder);
    }

    @AfterAll
    static void close() {
        home.close();
    }

    private static String add(FaultServer server, String... more) {
        String label = "P" + ++labels;
        home.add(label, Stream.of(new String[]{"--endpoint", server.base().toString()}, more).flatMap(Stream::of)
                .toArray(String[]::new));
        return label;
    }

    private static Said prompt(String label, String... more) {
        String[] usual = {"prompt", "--key", label, "--model", "m-nobody-knows", "--json"};
        return home.run(Stream.of(usual, more).flatMap(Stream::of).toArray(String[]::new));
    }

    private static FaultServer answering(String finish) throws IOException {
        return new FaultServer((number, request, wire) -> wire.answer(200, "application/json",
                "{\"model\":\"m-dated\",\"choices\":[{\"index\":0,\"message\":{\"content\":\"Hi\"},\"finish_reason\":\""
                        + finish
                        + "\"}]," + USAGE + "}",
                "x-request-id: req_1"));
    }

    @Test
    void anUnknownModelIsSentAsItIsWithAllThatWasSaid() throws Exception {
        try (FaultServer server = answering("stop")) {
            Said said = prompt(add(server), "hello", "--system", "Be brief.", "--stop", "END", "--stop", "\n\n",
                    "--temperature",
                    "0.30", "--max-tokens", "7", "--no-stream");
            assertThat(said.code()).as(said.out()).isZero();
            assertThat(said.json()).containsEntry("model", "m-nobody-knows").containsEntry("model_reported", "m-dated")
                    .containsEntry("cost_usd", "null").containsEntry("request_id", "req_1");
            Map<String, Object> sent =
                    JsonText.object(server.seen().getFirst().body().replace("0.30", "3").replace("0.3", "3"));
            assertThat(sent).containsEntry("model", "m-nobody-knows").containsEntry("stop", List.of("END", "\n\n"))
                    .containsEntry("temperature", 3L)
                    .containsEntry("messages", List.of(
                            Map.of("role", "system", "content", "Be brief."),
                            Map.of("role", "user", "content", "hello")));
            assertThat(sent.getOrDefault("stream", false)).isEqualTo(false);
            assertThat(sent.values()).contains(7L);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "stop, stop", "length, length", "tool_calls, tool", "content_filter, declined", "OTHER, error"
    })
    void tellsTheFinishInOurWordAndInTheirs(String theirs, String ours) throws Exception {
        try (FaultServer server = answering(theirs)) {
            Said said = prompt(add(server), "hello", "--no-stream");
            assertThat(said.code()).as("an answer came").isZero();
            assertThat(said.json()).containsEntry("finish", ours).containsEntry("finish_reported", theirs);
        }
    }

    @ParameterizedTest
    @CsvSource({"429, 'The provider asks to wait 30 s. '", "529, 'The provider asks to wait 30 s. '", "401, ''"})
    void tellsHowLongAProviderAsksToWait(int status, String wait) throws Exception {
        try (FaultServer server = new FaultServer((number, request, wire) -> wire.answer(
                status, "application/json", "{\"error\":{\"message\":\"no\"}}", "retry-after: 30"))) {
            Said said = prompt(add(server), "hello", "--wait", "1");
            assertThat(said.code()).isEqualTo(4);
            assertThat(said.text("hint").startsWith("The provider asks to wait")).isEqualTo(!wait.isEmpty());
            assertThat(said.text("hint")).startsWith(wait);
            assertThat(said.json().containsKey("retry_after_seconds")).isEqualTo(!wait.isEmpty());
            assertThat(server.seen()).hasSize(1);
        }
    }

    @Test
    void aRedirectIsToldAsOneAndNothingFollowsIt() throws Exception {
        try (FaultServer evil = new FaultServer((number, request, wire) -> wire.answer(200, "text/plain", ""));
                FaultServer server = new FaultServer((number, request, wire) -> wire.answer(
                        307, "text/plain", "", "location: " + evil.base()))) {
            Said said = prompt(add(server), "hello");
            assertThat(said.code()).isEqualTo(4);
            assertThat(said.text("message")).contains("points to another one");
            assertThat(evil.seen()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "openai-chat", "openai-responses", "openai-completions", "anthropic-messages", "gemini-generate", "ollama-chat",
        "ollama-generate",
        "cohere-chat-v1", "cohere-chat-v2"
    })
    void whatTheModelIsToldReachesItInEveryFormat(String dialect) throws Exception {
        home.file("talk.json",
                """
                        [{"role": "system", "content": [{"type": "text", "text": "Told before."}]},
                         {"role": "user", "content": [{"type": "text", "text": "First part."}, {"type": "text", "text": "Second part."}]},
                         {"role": "assistant", "content": "Said before."}]
                        """);
        try (FaultServer server = new FaultServer((number, request, wire) -> wire.answer(
                400, "application/json", "{\"error\":{\"message\":\"seen\"}}"))) {
            Said said = prompt(add(server, "--dialect", dialect), "Now.", "--messages", "talk.json", "--system",
                    "Be brief.");
            if (said.code() == 2) {
                assertThat(said.text("message")).isNotEmpty();
                assertThat(server.seen()).isEmpty();
                return;
            }
            assertThat(server.seen()).singleElement().satisfies(seen -> assertThat(seen.body())
                    .contains("Told before.", "Be brief.", "First part.", "Second part.", "Said before.", "Now."));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "[{\"role\":\"user\",\"content\":[{\"type\":\"text\",\"text\":\"see\"},{\"type\":\"image_url\",\"image_url\":{\"url\":\"x\"}}]}]",
        "[{\"role\":\"user\",\"content\":[{\"type\":\"image\",\"source\":{\"data\":\"x\"}}]}]"
    })
    void refusesPicturesAndSendsNothing(String talk) throws Exception {
        home.file("picture.json", talk);
        try (FaultServer server = answering("stop")) {
            Said said = prompt(add(server), "--messages", "picture.json");
            assertThat(said.code()).isEqualTo(2);
            assertThat(said.text("message")).contains("image");
            assertThat(server.seen()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "{}", "[", "[]x", "[1]", "[{\"role\":\"robot\",\"content\":\"x\"}]", "[{\"role\":\"user\",\"content\":7}]",
        "[{\"role\":\"user\",\"content\":[\"x\"]}]", "[{\"content\":\"x\"}]"
    })
    void refusesAConversationThatIsNone(String talk) throws Exception {
        home.file("broken.json", talk);
        try (FaultServer server = answering("stop")) {
            Said said = prompt(add(server), "hello", "--messages", "broken.json");
            assertThat(said.code()).as(said.out()).isEqualTo(2);
            assertThat(said.text("message")).isNotEmpty();
            assertThat(server.seen()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--temperature, 2.1", "--temperature, -0.1", "--temperature, warm", "--max-tokens, 0", "--max-tokens, -5",
        "--max-tokens, 99999999999", "--stop, ''", "--wait, -1", "--messages, no-such-file.json", "--type, ' '"
    })
    void refusesAnOptionThatCannotBeMeant(String option, String value) throws Exception {
        try (FaultServer server = answering("stop")) {
            Said said = prompt(add(server), "hello", option, value);
            assertThat(said.code()).isEqualTo(2);
            assertThat(said.text("kind")).isEqualTo("usage");
            assertThat(server.seen()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--temperature, takes a number.", "--max-tokens, takes a whole number.", "--wait, takes a whole number."
    })
    void saysInPlainWordsWhatAnOptionTakes(String option, String sentence) {
        Said said = home.run("prompt", "hello", option, "warm", "--json");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.text("message")).isEqualTo("The option '" + option + "' " + sentence);
    }

    @Test
    void aCutAnswerIsTheAnswerObjectWithWhatWentWrong() throws Exception {
        try (FaultServer server = new FaultServer((number, request, wire) -> {
            wire.send("HTTP/1.1 200 X\r\ncontent-type: text/event-stream\r\nconnection: close\r\n\r\n");
            wire.send("data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"Half\"}}]}\n\n").cut();
        })) {
            Said said = prompt(add(server), "hello");
            assertThat(said.code()).isEqualTo(4);
            assertThat(said.json()).containsEntry("kind", "cut").containsEntry("text", "Half")
                    .containsEntry("finish", "incomplete")
                    .containsEntry("usage", "null").containsEntry("cost_usd", "null")
                    .containsKeys("error", "message", "entry", "route");
            assertThat(server.seen()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "400, bad-request", "401, invalid-key", "402, quota", "403, no-permission", "404, model-unknown",
        "408, timeout",
        "409, server", "413, too-large", "429, rate-limited", "500, server", "503, overloaded"
    })
    void anErrorIsOneObjectWithTheProvidersOwnWords(int status, String kind) throws Exception {
        try (FaultServer server = new FaultServer((number, request, wire) -> wire.answer(
                status, "application/json", "{\"error\":{\"message\":\"the model, in their words\"}}",
                "x-request-id: req_7"))) {
            Said said = prompt(add(server), "hello", "--wait", "0");
            assertThat(said.code()).isEqualTo(4);
            assertThat(said.json()).containsKeys("error", "message", "hint", "entry").containsEntry("kind", kind)
                    .containsEntry("status", (long) status).containsEntry("request_id", "req_7")
                    .containsEntry("provider_message", "the model, in their words");
            assertThat(server.seen()).hasSize(1);
        }
    }

    @Test
    void offersModelsThatTakeALongerPromptAndAsksNoneUnbidden() throws Exception {
        try (FaultServer server = new FaultServer((number, request, wire) -> wire.answer(
                413, "application/json", "{\"error\":{\"message\":\"too large\"}}"))) {
            String key = add(server);
            Said said = home.run("prompt", "hello", "--key", key, "--model", "gpt-4o-mini", "--json");
            assertThat(said.json()).containsEntry("kind", "too-large");
            assertThat(said.list("larger_models")).hasSize(3);
            assertThat(said.text("hint")).contains("These take more: ").contains("gpt-5-nano (")
                    .contains("To ask one: keytally prompt hello --key " + key + " --json --model gpt-5-nano");
            assertThat(home.run("prompt", "hello", "--key", key, "--model", "m-nobody-knows", "--json").json())
                    .doesNotContainKey("larger_models");
            assertThat(server.seen()).hasSize(2);
        }
    }

    @Test
    void offersOfTheTierThatIsLaidDownForTheTypeAlone() throws Exception {
        try (FaultServer server = new FaultServer((number, request, wire) -> wire.answer(
                413, "application/json", "{\"error\":{\"message\":\"too large\"}}"))) {
            String key = add(server);
            assertThat(home.run("models", "map", "chat", "--tier", "balanced").code()).isZero();
            Said said = home.run("prompt", "hello", "--key", key, "--model", "gpt-5-mini", "--json");
            assertThat(said.list("larger_models")).hasToString("[gpt-4.1-mini]");
        }
    }

    @Test
    void measuresTheFreeRequestsThatWereSent() throws Exception {
        try (FaultServer server = new FaultServer((number, request, wire) -> {
            if (request.line().startsWith("GET")) {
                wire.answer(200, "application/json", "{\"data\":[{\"id\":\"m-1\"}]}");
            } else {
                wire.answer(number == 1 ? 200 : 500, "application/json",
                        "{\"choices\":[{\"index\":0,\"message\":{\"content\":\"Hi\"}}]," + USAGE + "}");
            }
        })) {
            home.reading(CommandHome.secret("gsk_", "free"), "keys", "add", "--provider", "groq", "--label", "Free",
                    "--endpoint", server.base().toString());
            home.run("prompt", "hello", "--key", "Free", "--no-stream");
            home.run("prompt", "hello", "--key", "Free", "--no-stream", "--wait", "0");
            assertThat(home.run("models", "list", "--key", "Free", "--json").json())
                    .containsEntry("free_tier", Map.of(
                            "requests_a_day", 7_000L,
                            "requests_a_minute", 60L,
                            "sent_today", 2L,
                            "sent_in_the_last_minute", 2L));
            assertThat(home.run("models", "list", "--key", "Free").err())
                    .contains("Free at Groq: 7,000 requests a day, 60 a minute. Sent from here since 00:00 UTC: 2;");
        }
    }

    @Test
    void listsTheModelsOfAHost() throws Exception {
        try (FaultServer server = new FaultServer((number, request, wire) -> wire.answer(
                200, "application/json", "{\"data\":[{\"id\":\"m-1\"},{\"id\":\"m-2\"}]}"))) {
            Said said = home.run("models", "list", "--key", add(server), "--json");
            assertThat(said.code()).as(said.err()).isZero();
            assertThat(said.list("models").stream().map(String::valueOf).toList().toString()).contains("m-1", "m-2");
        }
    }
}
