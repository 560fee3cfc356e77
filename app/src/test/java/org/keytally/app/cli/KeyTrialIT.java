package org.keytally.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keytally.core.adapter.http.FaultServer;

/// `keys test` in every dialect, before servers that say everything a provider can say of a key.
final class KeyTrialIT {

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

    private static String added(String provider, URI base) {
        labels++;
        String label = "K" + labels;
        Said said =
                home.reading(CommandHome.secret("sk-", label), "keys", "add", "--provider", provider, "--label", label,
                        "--endpoint", base.toString());
        assertThat(said.code()).as(said.err()).isZero();
        return label;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "openai|{\"object\":\"list\",\"data\":[{\"id\":\"m-1\"},{\"id\":\"m-2\"}]}|GET /v1/models |authorization",
        "azure|{\"data\":[{\"id\":\"m-1\"},{\"id\":\"m-2\"}]}|GET /v1/models |api-key",
        "anthropic|{\"data\":[{\"type\":\"model\",\"id\":\"m-1\"},{\"id\":\"m-2\"}],\"has_more\":false}|GET /v1/models?limit=1000 |x-api-key",
        "gemini|{\"models\":[{\"name\":\"models/m-1\"},{\"name\":\"models/m-2\"}]}|GET /v1/models?pageSize=1000 |x-goog-api-key",
        "cohere|{\"models\":[{\"name\":\"m-1\"},{\"name\":\"m-2\"}]}|GET /v1/v1/models?page_size=1000 |authorization",
        "ollama|{\"models\":[{\"name\":\"m-1\",\"model\":\"m-1\"},{\"name\":\"m-2\"}]}|GET /v1/api/tags |authorization",
        "together|[{\"id\":\"m-1\"},{\"id\":\"m-2\"}]|GET /v1/models |authorization",
    })
    void listsWhatAValidKeyMayUse(String provider, String body, String line, String header) throws Exception {
        try (FaultServer server = new FaultServer((number, request, wire) -> wire.answer(
                200, "application/json", body, "x-ratelimit-limit-requests: 60", "x-ratelimit-remaining-requests: 59",
                "x-ratelimit-reset-requests: 1s"))) {
            Said said = home.run("keys", "test", added(provider, server.base()), "--json");
            assertThat(said.code()).as(said.out()).isZero();
            assertThat(said.json()).containsEntry("state", "valid").containsEntry("models", List.of("m-1", "m-2"));
            assertThat(said.list("limits"))
                    .containsExactly(Map.of(
                            "of", "requests", "limit", "60", "remaining", "59", "renews_in_seconds", "1"));
            assertThat(server.seen()).singleElement().satisfies(seen -> {
                assertThat(seen.line()).startsWith(line);
                assertThat(seen.headers()).containsKey(header);
            });
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "x-ratelimit-limit-requests: 60|requests: 59 of 60 left", "x-request-id: r1|requests: 59 left"
    })
    void saysWhatIsLeftOfALimitAlsoWhereTheWholeIsNotTold(String header, String shown) throws Exception {
        try (FaultServer server = new FaultServer((number, request, wire) -> wire.answer(
                200, "application/json", "{\"data\":[{\"id\":\"m-1\"}]}", header,
                "x-ratelimit-remaining-requests: 59"))) {
            assertThat(home.run("keys", "test", added("openai", server.base())).out()).contains(shown + "\n");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "401|{\"error\":{\"message\":\"Incorrect API key provided\",\"code\":\"invalid_api_key\"}}|invalid|invalid-key",
        "401|<html>sign in</html>|invalid|invalid-key",
        "400|[{\"error\":{\"code\":400,\"message\":\"API key not valid.\",\"status\":\"INVALID_ARGUMENT\"}}]|invalid|invalid-key",
        "402|{\"error\":\"Insufficient Balance\"}|no-credit|quota",
        "429|{\"error\":{\"code\":\"insufficient_quota\",\"message\":\"You exceeded your current quota\"}}|no-credit|quota",
        "429|{\"error\":{\"message\":\"slow down\"}}|rate-limited|rate-limited",
        "403|{\"message\":\"no\"}|no-permission|no-permission",
        "500|oops|unclear|server",
        "503|{\"error\":\"loading\"}|unclear|overloaded",
        "200|<html>a network that wants a login</html>|unclear|malformed",
        "200|{\"hello\":1}|unclear|malformed",
        "302|moved|unclear|bad-request",
    })
    void tellsWhyAKeyIsOfNoUse(int status, String body, String state, String kind) throws Exception {
        for (String provider : List.of("openai", "anthropic", "gemini", "cohere", "ollama")) {
            try (FaultServer evil = new FaultServer((number, request, wire) -> wire.answer(200, "text/plain", ""));
                    FaultServer server = new FaultServer((number, request, wire) -> wire.answer(
                            status, "application/json", body, "location: " + evil.base()))) {
                Said said = home.run("keys", "test", added(provider, server.base()), "--json");
                assertThat(said.code()).isEqualTo(4);
                assertThat(said.text("state")).as(provider).isEqualTo(state);
                assertThat(said.text("kind")).as(provider).isEqualTo(kind);
                assertThat(server.seen()).hasSize(1);
                assertThat(evil.seen()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "401|x-other: 1|Lead it to a new one: keytally keys rotate LABEL",
        "429|retry-after: 30|The provider asks to wait 30 s.",
        "302|location: http://127.0.0.1:1/|the key its new address",
    })
    void tellsWhatToDoAboutAKeyThatIsOfNoUse(int status, String header, String advice) throws Exception {
        try (FaultServer server = new FaultServer((number, request, wire) -> wire.answer(
                status, "application/json", "{\"error\":{\"message\":\"no\"}}", header))) {
            String label = added("openai", server.base());
            String named = advice.replace("LABEL", label);
            assertThat(home.run("keys", "test", label).err()).contains(named);
            assertThat(home.run("keys", "test", label, "--json").text("hint")).contains(named);
        }
    }

    @Test
    void saysWhenALimitIsRenewed() throws Exception {
        try (FaultServer server = new FaultServer((number, request, wire) -> wire.answer(
                200, "application/json", "{\"data\":[{\"id\":\"m-1\"}]}", "x-ratelimit-limit-requests: 60",
                "x-ratelimit-remaining-requests: 59", "x-ratelimit-reset-requests: 1s"))) {
            assertThat(home.run("keys", "test", added("openai", server.base())).out())
                    .contains("requests: 59 of 60 left, renewed in 1 s\n");
        }
    }

    @Test
    void tellsThatAProviderCannotBeReached() throws Exception {
        int free;
        try (ServerSocket once = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = once.getLocalPort();
        }
        Said said = home.run("keys", "test", added("openai", URI.create("http://127.0.0.1:" + free)), "--json");
        assertThat(said.code()).isEqualTo(4);
        assertThat(said.text("state")).isEqualTo("unreachable");
        assertThat(said.text("kind")).isEqualTo("network");
        assertThat(said.text("message")).contains("nobody listens");
    }

    @Test
    void booksATrialInTheTrailAndNothingInTheLedger() throws Exception {
        try (FaultServer server = new FaultServer((number, request, wire) -> wire.answer(
                200, "application/json", "{\"data\":[]}"))) {
            home.run("keys", "test", added("openai", server.base()));
            assertThat(home.actions()).contains("key.tested");
            assertThat(home.run("usage", "--json").text("total_requests")).isEqualTo("0");
        }
    }
}
