package org.keytally.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keytally.core.adapter.http.FaultServer;
import org.keytally.core.sweep.Canary;

/// A person before hosts that mean harm: addresses that deceive, answers that reach for the terminal, prompts that
/// are none.
@Timeout(120)
final class HostileHostIT {

    private static final String REACHING =
            "Hi\u001b]52;c;ZXZpbA==\u0007\u001b[2J\u001b]8;;https://evil.example.org\u001b\\link"
                    + "\u009b31m\u009d0;title\u009c\u0000\u0008\u007f\u202etxt.exe\r\nend";

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

    private static Said add(String endpoint) {
        labels++;
        return home.reading(CommandHome.secret("sk-", "H" + labels), "keys", "add", "--provider", "openai", "--label",
                "H" + labels, "--endpoint", endpoint);
    }

    private static Said prompt(String... more) {
        String[] all = Stream
                .of(new String[]{"prompt", "Hi", "--key", "H" + labels, "--model", "gpt-4o-mini"}, more)
                .flatMap(Stream::of)
                .toArray(String[]::new);
        return home.run(all);
    }

    private static String answer(String text) {
        return "{\"model\":" + quoted(text) + ",\"choices\":[{\"index\":0,\"message\":{\"content\":" + quoted(text)
                + "},\"finish_reason\":\"stop\"}],\"usage\":{\"prompt_tokens\":3,\"completion_tokens\":1}}";
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.chars().forEach(character -> json.append(String.format("\\u%04x", character)));
        return json.append('"').toString();
    }

    private static void assertPlain(Said said) {
        String shown = said.out() + said.err();
        assertThat(shown.chars().filter(HostileHostIT::isDangerous).mapToObj(Integer::toHexString).toList())
                .as(shown)
                .isEmpty();
    }

    private static boolean isDangerous(int character) {
        boolean isControl = Character.isISOControl(character) && character != '\n' && character != '\t';
        return isControl || (character >= 0x202a && character <= 0x202e)
                || (character >= 0x2066 && character <= 0x2069);
    }

    @Test
    void letsNoAnswerReachForTheTerminal() throws Exception {
        try (FaultServer server = new FaultServer((number, request, wire) -> {
            if (request.line().startsWith("GET")) {
                wire.answer(200, "application/json", "{\"data\":[{\"id\":" + quoted(REACHING) + "}]}");
            } else if (request.body().contains("\"stream\":true")) {
                wire.answer(200, "text/event-stream", "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":"
                        + quoted(REACHING) + "},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n");
            } else {
                wire.answer(200, "application/json", answer(REACHING), "x-request-id: a\u009b31mb");
            }
        })) {
            add(server.base().toString());
            assertPlain(prompt());
            assertPlain(prompt("--no-stream"));
            assertPlain(prompt("--no-stream", "--json"));
            assertPlain(home.run("keys", "test", "H" + labels));
            assertPlain(home.run("models", "list", "--key", "H" + labels));
            assertPlain(home.run("usage", "--by", "model"));
        }
    }

    @Test
    void letsNoRefusalReachForTheTerminal() throws Exception {
        try (FaultServer server = new FaultServer((number, request, wire) -> wire.answer(
                400, "application/json", "{\"error\":{\"message\":" + quoted(REACHING) + ",\"code\":"
                        + quoted(REACHING) + "}}"))) {
            add(server.base().toString());
            assertPlain(prompt());
            assertPlain(prompt("--json"));
            assertPlain(home.run("keys", "test", "H" + labels));
        }
    }

    @Test
    void showsNoSecretThatAHostEchoes() throws Exception {
        try (FaultServer server = new FaultServer((number, request, wire) -> wire.answer(
                401, "application/json", "{\"error\":{\"message\":\"Incorrect API key provided: "
                        + request.headers().getOrDefault("authorization", "") + "\"}}"))) {
            add(server.base().toString());
            assertThat(prompt().err()).doesNotContain(Canary.CORE);
            assertThat(home.run("keys", "test", "H" + labels, "--json").out()).doesNotContain(Canary.CORE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "http://user@127.0.0.1:PORT/v1", "http://user:pass@127.0.0.1:PORT/v1", "http://@127.0.0.1:PORT/v1",
        "http://:@127.0.0.1:PORT/v1", "http://127.1:PORT/v1", "http://127.0.1:PORT/v1", "http://0x7f.1:PORT/v1",
        "http://0x7f000001:PORT/v1", "http://2130706433:PORT/v1", "http://0177.0.0.1:PORT/v1",
        "http://017700000001:PORT/v1", "http://0:PORT/v1", "http://0.0.0.0:PORT/v1", "http://127.0.0.1.:PORT/v1",
        "http://localhost.:PORT/v1", "http://[::ffff:127.0.0.1]:PORT/v1", "http://[::ffff:7f00:1]:PORT/v1",
        "http://[::]:PORT/v1", "http://[0:0:0:0:0:ffff:127.0.0.1]:PORT/v1", "http://[::1%25lo]:PORT/v1",
        "http://[fe80::1]:PORT/v1", "http://127.0.0.1:PORT@evil.invalid/v1", "http://evil.invalid@127.0.0.1:PORT/v1",
        "http://evil.invalid#@127.0.0.1:PORT/v1", "http://evil.invalid?@127.0.0.1:PORT/v1",
        "http://evil.invalid\\@127.0.0.1:PORT/v1", "http:\\\\127.0.0.1:PORT/v1", "http:/127.0.0.1:PORT/v1",
        "http:127.0.0.1:PORT/v1", "//127.0.0.1:PORT/v1", "127.0.0.1:PORT/v1", "http://127.0.0.1:PORT/v1?x=1",
        "http://127.0.0.1:PORT/v1#x", "http://127.0.0.1:PORT/v1?", "http://127.0.0.1:-PORT/v1",
        "http://127.0.0.1:0/v1", "http://127.0.0.1:65536/v1", "http://127.0.0.1:999999/v1", "http://127.0.0.1: PORT/v1",
        "http://127.0.0.1\t:PORT/v1", "http://127.0.0.1\n:PORT/v1", "http://127.0.0.1 .evil.invalid:PORT/v1",
        "http://localhost.evil.invalid:PORT/v1", "http://127.0.0.1.evil.invalid:PORT/v1",
        "http://127.0.0.1.nip.io:PORT/v1", "http://evil.invalid:PORT/v1", "http://ⓛocalhost:PORT/v1",
        "http://１２７.0.0.1:PORT/v1", "http://127。0。0。1:PORT/v1", "http://lоcalhost:PORT/v1",
        "http://xn--lcalhost-fx6b:PORT/v1",
        "http://loc%61lhost:PORT/v1", "http://%31%32%37.0.0.1:PORT/v1", "http://localhost%00.evil.invalid:PORT/v1",
        "http://[127.0.0.1]:PORT/v1", "http://[::1]evil.invalid:PORT/v1", "ftp://127.0.0.1:PORT/v1",
        "file:///etc/passwd",
        "jar:http://127.0.0.1:PORT/v1!/", "gopher://127.0.0.1:PORT/v1", "data:text/plain,x", "javascript:alert(1)",
        "ws://127.0.0.1:PORT/v1", "http://256.0.0.1:PORT/v1", "http://127.0.0.999:PORT/v1"
    })
    void letsNoByteLeaveForAnAddressThatDeceives(String trick) throws Exception {
        try (FaultServer server = new FaultServer((number, request, wire) -> wire.answer(
                200, "application/json", answer("caught")))) {
            Said added = add(trick.replace("PORT", String.valueOf(server.port())));
            if (added.code() == 0) {
                assertThat(prompt("--wait", "0").code()).isNotZero();
                assertThat(home.run("keys", "test", "H" + labels).code()).isNotZero();
            } else {
                assertThat(added.code()).isEqualTo(2);
            }
            assertThat(server.seen()).isEmpty();
        }
    }

    @Test
    void sendsNothingWhereAPinCannotBeShown() throws Exception {
        try (FaultServer server = new FaultServer((number, request, wire) -> wire.answer(
                200, "application/json", answer("Hi")))) {
            String pin = "sha256/47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
            labels++;
            Said added = home.reading(CommandHome.secret("sk-", "H" + labels), "keys", "add", "--provider", "openai",
                    "--label", "H" + labels, "--endpoint", server.base().toString(), "--pin", pin, "--json");
            assertThat(added.json()).containsEntry("pin", pin);
            Said refused = prompt("--json");
            assertThat(refused.code()).isEqualTo(4);
            assertThat(refused.json()).containsEntry("kind", "network");
            assertThat(refused.text("hint")).startsWith("Nothing was sent: somebody may be reading along.");
            assertThat(home.run("keys", "test", "H" + labels).err()).contains("another public key than the pin");
            assertThat(server.seen()).isEmpty();
            home.run("keys", "change", "H" + labels, "--clear", "pin");
            assertThat(prompt("--no-stream").code()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "x", "sha256/", "sha256/AAAA", "sha1/47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
        "sha256/47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU", "sha256/47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU="
    })
    void takesNoPinThatIsNone(String pin) {
        Said said = home.reading(CommandHome.secret("sk-", "pin"), "keys", "add", "--provider", "openai", "--label",
                "Pinned", "--pin", pin, "--json");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.text("message")).contains("--pin");
    }

    @Test
    void followsNobody() throws Exception {
        try (FaultServer evil = new FaultServer((number, request, wire) -> wire.answer(
                200, "application/json", answer("caught")));
                FaultServer server = new FaultServer((number, request, wire) -> wire.answer(
                        number % 2 == 0 ? 307 : 308, "text/plain", "",
                        "location: " + evil.base() + "/chat/completions"))) {
            add(server.base().toString());
            assertThat(prompt().code()).isEqualTo(4);
            assertThat(prompt("--no-stream").code()).isEqualTo(4);
            assertThat(server.seen()).hasSize(2);
            assertThat(evil.seen()).isEmpty();
        }
    }

    @Test
    void carriesAPromptOfTenMegabytesOnce() throws Exception {
        try (FaultServer server = new FaultServer((number, request, wire) -> wire.answer(
                200, "application/json", answer("Read.")))) {
            add(server.base().toString());
            Said said =
                    home.reading("é".repeat(5 << 20), "prompt", "-", "--key", "H" + labels, "--model", "gpt-4o-mini",
                            "--no-stream");
            assertThat(said.code()).as(said.err()).isZero();
            assertThat(server.seen()).singleElement()
                    .satisfies(seen -> assertThat(seen.body().length()).isGreaterThan(5 << 20));
        }
    }

    @Test
    void sendsNothingThatIsNoPrompt() throws Exception {
        try (FaultServer server = new FaultServer((number, request, wire) -> wire.answer(
                200, "application/json", answer("caught")))) {
            add(server.base().toString());
            String[] command = {"prompt", "-", "--key", "H" + labels, "--model", "gpt-4o-mini"};
            assertThat(home.reading("", command).code()).isEqualTo(2);
            assertThat(home.reading(" \n\t", command).code()).isEqualTo(2);
            assertThat(home.reading(new byte[]{(byte) 0x89, 'P', 'N', 'G', 0, 1, (byte) 0xff, (byte) 0xfe}, command)
                    .code())
                    .isEqualTo(2);
            assertThat(home.run("prompt", "", "--key", "H" + labels).code()).isEqualTo(2);
            assertThat(server.seen()).isEmpty();
        }
    }

    @Test
    void booksNoCostForUsageThatCannotBe() throws Exception {
        String body = "{\"model\":\"gpt-4o-mini\",\"choices\":[{\"index\":0,\"message\":{\"content\":\"Hi\"},"
                + "\"finish_reason\":\"stop\"}],\"usage\":{\"prompt_tokens\":-3,\"completion_tokens\":99999999999999999999}}";
        try (FaultServer server =
                new FaultServer((number, request, wire) -> wire.answer(200, "application/json", body))) {
            add(server.base().toString());
            Map<String, Object> json = prompt("--no-stream", "--json").json();
            assertThat(json).containsEntry("text", "Hi").containsEntry("usage", "null").containsEntry("cost_usd",
                    "null");
        }
    }

    @Test
    void takesAnEndpointOnlyAsAnAddress() {
        for (String text : new String[]{"", " ", "no address", "https://", "https:///v1", "https://?",
            "http://example.org/v1"}) {
            assertThat(add(text).code()).as(text).isEqualTo(2);
        }
    }

    @Test
    void readsAMultibyteAnswerCutAnywhere() throws Exception {
        byte[] event = """
                data: {"choices":[{"index":0,"delta":{"content":"é😀漢"},"finish_reason":"stop"}]}

                data: [DONE]

                """.getBytes(StandardCharsets.UTF_8);
        try (FaultServer server = new FaultServer((number, request, wire) -> {
            wire.send("HTTP/1.1 200 X\r\ncontent-type: text/event-stream\r\ncontent-length: " + event.length
                    + "\r\n\r\n");
            for (byte one : event) {
                wire.send(new byte[]{one});
            }
        })) {
            add(server.base().toString());
            assertThat(prompt("--json").text("text")).isEqualTo("é😀漢");
        }
    }
}
