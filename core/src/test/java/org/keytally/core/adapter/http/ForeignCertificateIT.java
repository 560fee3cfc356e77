package org.keytally.core.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import okhttp3.CertificatePinner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keytally.core.domain.catalog.Pin;
import org.keytally.core.domain.catalog.SignIn;
import org.keytally.core.domain.key.Secret;

/// Hosts with certificates that nobody we trust has signed: not a byte of a request may reach them.
@Timeout(60)
final class ForeignCertificateIT {

    private static final String CANARY = "sk-KTCANARYk7Qw9Zp2Xv4T";
    private static final char[] WORD = "changeit".toCharArray();

    @TempDir
    private Path folder;

    /// A store with a certificate its owner made alone.
    private KeyStore ownMade(String name, String... more)
            throws IOException, InterruptedException, GeneralSecurityException {
        Path file = folder.resolve("made.p12");
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", "a",
                "-keyalg", "EC", "-dname", "CN=" + name, "-storetype", "PKCS12", "-keystore", file.toString(),
                "-storepass", "changeit", "-ext", "san=ip:127.0.0.1,dns:localhost"));
        line.addAll(List.of(more));
        assertThat(new ProcessBuilder(line).redirectErrorStream(true).start().waitFor()).isZero();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, WORD);
        }
        return store;
    }

    private static SSLServerSocket listening(KeyStore store, List<String> heard)
            throws GeneralSecurityException, IOException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, WORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        SSLServerSocket server = (SSLServerSocket) context.getServerSocketFactory()
                .createServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(() -> serve(server, heard));
        return server;
    }

    private static void serve(SSLServerSocket server, List<String> heard) {
        while (!server.isClosed()) {
            String one = heard(server);
            if (!one.isEmpty()) {
                heard.add(one);
            }
        }
    }

    /// What the next caller says; nothing where it goes away, as it should.
    private static String heard(SSLServerSocket server) {
        try (SSLSocket socket = (SSLSocket) server.accept()) {
            byte[] bytes = new byte[4_096];
            int length = socket.getInputStream().read(bytes);
            return new String(bytes, 0, Math.max(0, length), StandardCharsets.ISO_8859_1);
        } catch (IOException refused) {
            return "";
        }
    }

    private static String send(URI base) {
        return send(base, Optional.empty(), Optional.empty());
    }

    private static String send(URI base, Optional<Authorities> trusted, Optional<Pin> pin) {
        HttpLimits limits = new HttpLimits(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(10), 1_000);
        try (HttpLine line = new HttpLine(limits, new SystemProxies(Map.of(), Optional.empty()), trusted);
                Secret secret = Secret.ofUtf8(CANARY.getBytes(StandardCharsets.UTF_8))) {
            line.exchange(
                    new Letter("POST", base, "/x", Map.of(), Optional.of(new Seal(SignIn.BEARER, secret)),
                            Letter.Content.NONE, pin),
                    new Nobody());
            return "answered";
        } catch (HttpException failed) {
            return failed.kind().word();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "api.openai.com"})
    void tellsNothingToAHostThatVouchesForItself(String name) throws Exception {
        List<String> heard = new CopyOnWriteArrayList<>();
        try (SSLServerSocket server = listening(ownMade(name), heard)) {
            assertThat(send(URI.create("https://localhost:" + server.getLocalPort() + "/v1"))).isEqualTo("tls");
            assertThat(send(URI.create("https://127.0.0.1:" + server.getLocalPort() + "/v1"))).isEqualTo("tls");
            assertThat(heard).isEmpty();
        }
    }

    @Test
    void tellsNothingToAHostWhoseCertificateRanOut() throws Exception {
        List<String> heard = new CopyOnWriteArrayList<>();
        try (SSLServerSocket server =
                listening(ownMade("localhost", "-startdate", "-10d", "-validity", "1"), heard)) {
            assertThat(send(URI.create("https://localhost:" + server.getLocalPort() + "/v1"))).isEqualTo("tls");
            assertThat(heard).isEmpty();
        }
    }

    /// Whoever may put an authority into this machine's store can read along, but not where a pin was given.
    @Test
    void tellsNothingToAHostThatIsTrustedButShowsAnotherKey() throws Exception {
        List<String> heard = new CopyOnWriteArrayList<>();
        KeyStore store = ownMade("localhost");
        X509Certificate own = (X509Certificate) store.getCertificate("a");
        Optional<Authorities> trusted = Optional.of(
                Authorities.of(Files.write(folder.resolve("own.cer"), own.getEncoded())));
        try (SSLServerSocket server = listening(store, heard)) {
            URI base = URI.create("https://localhost:" + server.getLocalPort() + "/v1");
            Pin other = Pin.of("sha256/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=").orElseThrow();
            assertThat(send(base, trusted, Optional.of(other))).isEqualTo("other-certificate");
            assertThat(heard).isEmpty();
            assertThat(send(base, trusted, Pin.of(CertificatePinner.pin(own)))).isEqualTo("cut");
            assertThat(send(base, trusted, Optional.empty())).isEqualTo("cut");
            assertThat(heard).hasSize(2).allMatch(request -> request.contains(CANARY));
        }
    }

    private static final class Nobody implements Receiver {

        @Override
        public void head(int status, Map<String, String> headers) {}

        @Override
        public boolean body(byte[] piece, int from, int length) {
            return true;
        }
    }
}
