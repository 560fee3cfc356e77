package org.keytally.core.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.keytally.core.domain.catalog.SignIn;
import org.keytally.core.domain.key.Secret;

/// Proxies: what they are told, and what becomes of a request where they fail.
@Timeout(30)
final class ProxyIT {

    private static final String CANARY = "sk-KTCANARYk7Qw9Zp2Xv4T";
    private static final URI PROVIDER = URI.create("https://api.provider.invalid/v1");
    private static final HttpLimits SHORT =
            new HttpLimits(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(4), 100_000);

    /// The word for what went wrong.
    private static String send(Map<String, String> environment, URI base) {
        try (HttpLine line = new HttpLine(SHORT, new SystemProxies(environment, Optional.empty()));
                Secret secret = Secret.ofUtf8(CANARY.getBytes(StandardCharsets.UTF_8))) {
            line.exchange(
                    new Letter("POST", base, "/x", Map.of(), Optional.of(new Seal(SignIn.BEARER, secret)),
                            Letter.Content.NONE),
                    new Ignored());
            return "answered";
        } catch (HttpException failed) {
            return failed.kind().word();
        }
    }

    private static Map<String, String> through(FaultServer proxy, String who) {
        return Map.of("https_proxy", "http://" + who + "127.0.0.1:" + proxy.port());
    }

    private static void assertThatItNeverSawTheSecret(FaultServer proxy) {
        assertThat(proxy.seen()).isNotEmpty().allSatisfy(seen -> {
            assertThat(seen.line()).startsWith("CONNECT api.provider.invalid:443 ");
            assertThat(seen.toString()).doesNotContain("KTCANARY").doesNotContainIgnoringCase("bearer");
        });
    }

    @Test
    void signsInAtAProxyOnceAndShowsItNoKey() throws Exception {
        try (FaultServer proxy = new FaultServer((number, request, wire) -> wire.answer(
                407, "text/plain", "", "proxy-authenticate: Basic realm=\"x\""))) {
            assertThat(send(through(proxy, "sarah:p%40ss@"), PROVIDER)).isEqualTo("proxy");
            assertThatItNeverSawTheSecret(proxy);
            String basic = Base64.getEncoder().encodeToString("sarah:p@ss".getBytes(StandardCharsets.UTF_8));
            assertThat(proxy.seen().getLast().headers()).containsEntry("proxy-authorization", "Basic " + basic);
            assertThat(proxy.seen()).hasSizeLessThanOrEqualTo(2);
        }
    }

    @Test
    void hasNothingToSignInWithWhereTheAddressNamesNobody() throws Exception {
        try (FaultServer proxy = new FaultServer((number, request, wire) -> wire.answer(
                407, "text/plain", "", "proxy-authenticate: Basic realm=\"x\""))) {
            assertThat(send(through(proxy, ""), PROVIDER)).isEqualTo("proxy");
            assertThat(proxy.seen()).singleElement()
                    .satisfies(seen -> assertThat(seen.headers()).doesNotContainKey("proxy-authorization"));
        }
    }

    @Test
    void blamesTheProxyThatCutsOrRefusesTheTunnel() throws Exception {
        try (FaultServer proxy = new FaultServer((number, request, wire) -> wire.cut())) {
            assertThat(send(through(proxy, ""), PROVIDER)).isEqualTo("proxy");
            assertThatItNeverSawTheSecret(proxy);
        }
        try (FaultServer proxy = new FaultServer((number, request, wire) -> wire.answer(502, "text/plain", "no"))) {
            assertThat(send(through(proxy, ""), PROVIDER)).isEqualTo("proxy");
            assertThatItNeverSawTheSecret(proxy);
        }
    }

    @Test
    void speaksTlsThroughTheTunnelOrNotAtAll() throws Exception {
        try (FaultServer proxy = new FaultServer((number, request, wire) -> wire.send(
                "HTTP/1.1 200 Connection established\r\n\r\nHTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n"))) {
            assertThat(send(through(proxy, ""), PROVIDER)).isIn("tls", "proxy");
            assertThatItNeverSawTheSecret(proxy);
        }
    }

    @Test
    void blamesTheProxyThatIsNotThere() throws Exception {
        int free;
        try (ServerSocket once = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = once.getLocalPort();
        }
        assertThat(send(Map.of("HTTPS_PROXY", "127.0.0.1:" + free), PROVIDER)).isEqualTo("proxy");
    }

    @Test
    void asksNoProxyForThisMachineOrForWhomItIsToldNotTo() throws Exception {
        try (FaultServer proxy = new FaultServer((number, request, wire) -> wire.cut());
                FaultServer server = new FaultServer((number, request, wire) -> wire.answer(200, "text/plain", ""))) {
            String address = "http://127.0.0.1:" + proxy.port();
            assertThat(send(Map.of("http_proxy", address, "all_proxy", address), server.base())).isEqualTo("answered");
            assertThat(send(Map.of("https_proxy", address, "no_proxy", "example.org, .provider.invalid"), PROVIDER))
                    .isEqualTo("dns");
            // A server may set this one from a header of a stranger.
            assertThat(send(Map.of("HTTP_PROXY", address), URI.create("http://plain.invalid/v1"))).isEqualTo("dns");
            assertThat(proxy.seen()).isEmpty();
        }
    }

    private static final class Ignored implements Receiver {

        @Override
        public void head(int status, Map<String, String> headers) {}

        @Override
        public boolean body(byte[] piece, int from, int length) {
            return true;
        }
    }
}
