package org.keytally.core.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Dns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.keytally.core.domain.catalog.SignIn;
import org.keytally.core.domain.key.Secret;

/// A name server that says something else when the line is opened than it said before.
@Timeout(30)
final class ChangedNamesIT {

    private static final HttpLimits SHORT = new HttpLimits(
            Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(4), 100_000);
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    /// An address of this machine that others can reach, so to the line it is elsewhere.
    private static Optional<InetAddress> elsewhere() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .findFirst();
    }

    private static String send(String base, Dns names) throws IOException {
        try (HttpLine line = new HttpLine(
                SHORT, new SystemProxies(Map.of(), Optional.empty()), Optional.empty(), names);
                Secret secret = Secret.ofUtf8("sk-KTCANARYk7Qw9Zp2Xv4T".getBytes(StandardCharsets.UTF_8))) {
            line.exchange(
                    new Letter("POST", URI.create(base), "/x", Map.of(), Optional.of(new Seal(SignIn.BEARER, secret)),
                            Letter.Content.NONE),
                    new Unheard());
            return "answered";
        } catch (HttpException failed) {
            return failed.kind().word();
        }
    }

    @Test
    void sendsNothingInPlainTextWhereThisMachinesNameLeadsElsewhere() throws Exception {
        Optional<InetAddress> elsewhere = elsewhere();
        assumeThat(elsewhere).as("an address of this machine besides the loopback").isPresent();
        List<String> heard = new CopyOnWriteArrayList<>();
        AtomicInteger asked = new AtomicInteger();
        Dns changing = host -> List.of(asked.getAndIncrement() == 0 ? LOOPBACK : elsewhere.get());
        try (ServerSocket server = new ServerSocket(0, 5, elsewhere.get())) {
            Thread.ofPlatform().daemon().start(() -> listen(server, heard));
            String base = "http://localhost:" + server.getLocalPort() + "/v1";
            assertThat(changing.lookup("localhost")).containsExactly(LOOPBACK);
            assertThat(send(base, changing)).isEqualTo("address-refused");
            assertThat(asked).hasValue(2);
            assertThat(heard).allMatch(String::isEmpty);
        }
    }

    @Test
    void asksNobodyWhatThisMachinesNameMeans() throws Exception {
        List<String> asked = new CopyOnWriteArrayList<>();
        Dns lying = new LoopbackFirst(host -> {
            asked.add(host);
            return List.of(InetAddress.getByAddress(new byte[]{(byte) 192, 0, 2, 1}));
        });
        try (FaultServer server = new FaultServer((number, request, wire) -> wire.answer(200, "text/plain", "x"))) {
            assertThat(send("http://localhost:" + server.port() + "/v1", lying)).isEqualTo("answered");
            assertThat(asked).isEmpty();
        }
    }

    /// Over TLS the certificate says who is there, so it does not matter what the name server says.
    @Test
    void saysNothingOverTlsToAMachineThatANameWasTurnedTo() throws Exception {
        List<String> heard = new CopyOnWriteArrayList<>();
        try (ServerSocket server = new ServerSocket(0, 5, LOOPBACK)) {
            Thread.ofPlatform().daemon().start(() -> listen(server, heard));
            String base = "https://api.openai.com:" + server.getLocalPort() + "/v1";
            assertThat(send(base, host -> List.of(LOOPBACK))).isEqualTo("tls");
            assertThat(heard).allSatisfy(bytes -> assertThat(bytes).doesNotContain("KTCANARY", "POST", "/v1"));
        }
    }

    /// Keeps what the first caller says.
    private static void listen(ServerSocket server, List<String> heard) {
        try (Socket socket = server.accept()) {
            byte[] bytes = new byte[4_096];
            int length = socket.getInputStream().read(bytes);
            if (length > 0) {
                heard.add(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
                socket.getOutputStream().write("no TLS here\r\n".getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException closed) {
            heard.add("");
        }
    }

    private static final class Unheard implements Receiver {

        @Override
        public void head(int status, Map<String, String> headers) {}

        @Override
        public boolean body(byte[] piece, int from, int length) {
            return true;
        }
    }
}
