package org.keytally.core.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keytally.core.domain.catalog.SignIn;
import org.keytally.core.domain.key.Secret;

/// What must hold of every request, whatever the other side does.
@Timeout(30)
final class HttpLineIT {

    private static final String CANARY = "sk-KTCANARYk7Qw9Zp2Xv4T";
    private static final HttpLimits SHORT = new HttpLimits(
            Duration.ofSeconds(1), Duration.ofMillis(300), Duration.ofMillis(900), 2_000_000);

    private final HttpLine line = new HttpLine(SHORT, new SystemProxies(Map.of(), Optional.empty()));
    private final Kept kept = new Kept();

    @AfterEach
    void hangUp() {
        line.close();
    }

    @Test
    void sendsOnceWhereAReusedConnectionDies() throws Exception {
        try (FaultServer server = new FaultServer((number, request, wire) -> {
            if (number == 2) {
                wire.cut();
                return;
            }
            wire.answer(200, "application/json", "{}");
        })) {
            assertThat(send(server.base())).isEqualTo("200");
            assertThat(send(server.base())).isEqualTo("cut");
            assertThat(server.seen()).hasSize(2);
        }
    }

    @ParameterizedTest
    @CsvSource({"connection: close, 2", "x-nothing: 1, 2", "connection: Keep-Alive, 1"})
    void sendsNothingOnALineThatAnOldHostIsAboutToClose(String header, int lines) throws Exception {
        Set<FaultServer.Wire> met = ConcurrentHashMap.newKeySet();
        try (FaultServer server = new FaultServer((number, request, wire) -> {
            met.add(wire);
            wire.send("HTTP/1.0 200 OK\r\n" + header + "\r\ncontent-length: 2\r\n\r\n{}");
        })) {
            assertThat(send(server.base())).isEqualTo("200");
            assertThat(send(server.base())).isEqualTo("200");
            assertThat(met).hasSize(lines);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"408", "503 retry-after: 0", "307", "308", "302", "301", "303", "401", "421", "425"})
    void sendsOnceWhateverTheStatusInvites(String invitation) throws Exception {
        String[] words = invitation.split(" ", 2);
        try (FaultServer evil = new FaultServer((number, request, wire) -> wire.answer(200, "text/plain", "caught"));
                FaultServer server = new FaultServer((number, request, wire) -> wire.answer(
                        Integer.parseInt(words[0]),
                        "text/plain",
                        "",
                        "location: " + evil.base(),
                        "www-authenticate: Basic realm=\"x\"",
                        words.length > 1 ? words[1] : "x-nothing: 1"))) {
            assertThat(send(server.base())).isEqualTo(words[0]);
            assertThat(ask(server.base())).isEqualTo(words[0]);
            assertThat(server.seen()).hasSize(2);
            assertThat(evil.seen()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sk-\u00a0x", "sk-x\ny", "sk-\u00e9", "sk-\u200b", "", "sk x", "sk-\u0000"})
    void sendsNothingWithASecretThatIsNoHeader(String secret) throws Exception {
        try (FaultServer server = new FaultServer((number, request, wire) -> wire.answer(200, "text/plain", ""))) {
            assertThat(send(server.base(), "POST", "/x", secret)).isEqualTo("header-refused");
            assertThat(server.seen()).isEmpty();
        }
    }

    @Test
    void boundsWhatADecompressedAnswerMayBe() throws Exception {
        byte[] bomb = gzip(new byte[40_000_000]);
        try (FaultServer server = new FaultServer((number, request, wire) -> wire.send(
                "HTTP/1.1 200 X\r\ncontent-encoding: gzip\r\ncontent-length: " + bomb.length + "\r\n\r\n")
                .send(bomb))) {
            assertThat(send(server.base())).isEqualTo("too-much");
            assertThat(kept.bytes.size()).isLessThanOrEqualTo(2_000_000);
        }
    }

    @Test
    void readsACompressedAnswer() throws Exception {
        byte[] body = gzip("hello".getBytes(StandardCharsets.UTF_8));
        try (FaultServer server = new FaultServer((number, request, wire) -> wire.send(
                "HTTP/1.1 200 X\r\ncontent-encoding: gzip\r\ncontent-length: " + body.length + "\r\n\r\n")
                .send(body))) {
            assertThat(send(server.base())).isEqualTo("200");
            assertThat(kept.text()).isEqualTo("hello");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "gzip, gzip", "zstd", "deflate"})
    void refusesEncodingsItDidNotAskFor(String encoding) throws Exception {
        try (FaultServer server = new FaultServer((number, request, wire) -> wire.answer(
                200, "text/plain", "x", "content-encoding: " + encoding))) {
            assertThat(send(server.base())).isEqualTo("encoding");
        }
    }

    @Test
    void saysThatAFramedAnswerWasCut() throws Exception {
        try (FaultServer server = new FaultServer((number, request, wire) -> wire.send(
                "HTTP/1.1 200 X\r\ncontent-length: 100\r\n\r\nonly this").cut())) {
            assertThat(send(server.base())).isEqualTo("cut");
            assertThat(kept.text()).isEqualTo("only this");
        }
    }

    @Test
    void saysThatACompressedAnswerWasCut() throws Exception {
        byte[] body = gzip("hello".repeat(1000).getBytes(StandardCharsets.UTF_8));
        try (FaultServer server = new FaultServer((number, request, wire) -> {
            wire.send("HTTP/1.1 200 X\r\ncontent-encoding: gzip\r\nconnection: close\r\n\r\n");
            wire.socket().getOutputStream().write(body, 0, body.length / 2);
            wire.cut();
        })) {
            assertThat(send(server.base())).isEqualTo("cut");
        }
    }

    @Test
    void endsWhereTheAnswerStalls() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        try (FaultServer server = new FaultServer((number, request, wire) -> {
            wire.send("HTTP/1.1 200 X\r\ncontent-length: 100\r\n\r\nonly this");
            never.await();
        })) {
            assertThat(send(server.base())).isEqualTo("idle");
        }
    }

    @Test
    void endsWhereTheAnswerDribbles() throws Exception {
        CountDownLatch paused = new CountDownLatch(1);
        try (FaultServer server = new FaultServer((number, request, wire) -> {
            wire.send("HTTP/1.1 200 X\r\ncontent-length: 100\r\n\r\n");
            while (true) {
                wire.send("x");
                paused.await(100, TimeUnit.MILLISECONDS);
            }
        })) {
            assertThat(send(server.base())).isEqualTo("too-long");
        }
    }

    @Test
    void boundsHeaders() throws Exception {
        try (FaultServer server = new FaultServer((number, request, wire) -> {
            wire.send("HTTP/1.1 200 X\r\n");
            byte[] many = "x-header: 0123456789\r\n".repeat(1000).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 100; i++) {
                wire.send(many);
            }
            wire.send("content-length: 0\r\n\r\n");
        })) {
            assertThat(send(server.base())).isIn("cut", "no-http");
        }
    }

    @Test
    void endsWhenTheThreadIsInterrupted() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        HttpLimits patient = new HttpLimits(
                Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofSeconds(20), 1000);
        try (FaultServer server = new FaultServer((number, request, wire) -> {
            arrived.countDown();
            never.await();
        });
                HttpLine slow = new HttpLine(patient, new SystemProxies(Map.of(), Optional.empty()))) {
            Thread waiting = Thread.currentThread();
            Thread.ofPlatform().daemon().start(() -> {
                try {
                    arrived.await();
                } catch (InterruptedException impossible) {
                    return;
                }
                waiting.interrupt();
            });
            assertThat(send(slow, server.base(), "POST", "/x", CANARY)).isEqualTo("stopped");
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void tellsWhatWentWrongBeforeAConnection() throws Exception {
        int free;
        try (ServerSocket once = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = once.getLocalPort();
        }
        assertThat(send(URI.create("http://127.0.0.1:" + free))).isEqualTo("refused");
        assertThat(send(URI.create("https://nowhere.invalid/v1"))).isEqualTo("dns");
    }

    @Test
    void neverFallsBackToPlainTextWhereTlsFails() throws Exception {
        try (FaultServer server = new FaultServer((number, request, wire) -> wire.answer(200, "text/plain", ""))) {
            assertThat(send(URI.create("https://127.0.0.1:" + server.port() + "/v1"))).isIn("tls", "connect-timeout");
            assertThat(server.seen()).noneMatch(request -> request.toString().contains("KTCANARY"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "http://user@127.0.0.1:PORT/v1",
        "http://user:password@127.0.0.1:PORT/v1",
        "http://127.1:PORT/v1",
        "http://0x7f.1:PORT/v1",
        "http://0177.0.0.1:PORT/v1",
        "http://127.0.0.1.:PORT/v1",
        "http://[::ffff:127.0.0.1]:PORT/v1",
        "http://127.0.0.1:PORT@evil.invalid/v1",
        "ftp://127.0.0.1:PORT/v1",
        "file:///etc/passwd"
    })
    void sendsNothingToAnAddressThatTwoReadersReadDifferently(String address) throws Exception {
        try (FaultServer server = new FaultServer((number, request, wire) -> wire.answer(200, "text/plain", ""))) {
            String outcome = send(URI.create(address.replace("PORT", String.valueOf(server.port()))));
            assertThat(outcome).isIn("address-refused", "dns", "refused", "unreachable", "connect-timeout");
            assertThat(server.seen()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"@evil.invalid/x", "evil", ":1/x", "\\evil", ""})
    void takesNoPathThatCouldChangeTheHost(String path) throws Exception {
        try (FaultServer server = new FaultServer((number, request, wire) -> wire.answer(200, "text/plain", ""))) {
            assertThat(send(server.base(), "POST", path, CANARY)).isEqualTo("address-refused");
            assertThat(server.seen()).isEmpty();
        }
    }

    @Test
    void saysNothingOfTheSecretInWordsForLogs() throws IOException {
        Seal seal = new Seal(SignIn.BEARER, Secret.ofUtf8(CANARY.getBytes(StandardCharsets.UTF_8)));
        Letter letter = new Letter(
                "POST", URI.create("http://127.0.0.1:1"), "/x", Map.of(), Optional.of(seal), Letter.Content.NONE);
        assertThat(letter.toString() + seal).doesNotContain("KTCANARY");
        assertThatCode(() -> line.exchange(letter, kept)).hasMessage("refused").hasNoCause();
    }

    private String send(URI base) {
        return send(base, "POST", "/x", CANARY);
    }

    private String ask(URI base) {
        return send(base, "GET", "/x", CANARY);
    }

    private String send(URI base, String method, String path, String secret) {
        return send(line, base, method, path, secret);
    }

    /// The status, or the word for what went wrong.
    private String send(HttpLine over, URI base, String method, String path, String characters) {
        try (Secret secret = Secret.ofUtf8(characters.getBytes(StandardCharsets.UTF_8))) {
            Seal seal = new Seal(SignIn.BEARER, secret);
            over.exchange(new Letter(method, base, path, Map.of(), Optional.of(seal), new Body("{}")), kept);
            return String.valueOf(kept.status);
        } catch (HttpException failed) {
            return failed.kind().word();
        }
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }

    private record Body(String text) implements Letter.Content {

        @Override
        public long length() {
            return text.length();
        }

        @Override
        public void writeTo(OutputStream target) throws IOException {
            target.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static final class Kept implements Receiver {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final Map<String, String> headers = new HashMap<>();
        private int status;

        @Override
        public void head(int status, Map<String, String> headers) {
            this.status = status;
            this.headers.putAll(headers);
        }

        @Override
        public boolean body(byte[] piece, int from, int length) {
            bytes.write(piece, from, length);
            return true;
        }

        String text() {
            return bytes.toString(StandardCharsets.UTF_8);
        }
    }
}
