package org.keytally.core.adapter.keyvault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import okio.Buffer;
import org.keytally.core.domain.vault.VaultAddress;

/// A Key Vault over real TLS, written from the reference of the service's REST interface.
///
/// Microsoft's client and ours are both driven against it, so that it cannot drift towards either.
public final class KeyVaultDouble implements AutoCloseable {

    public static final String TOKEN = "KTCANARYk7Qw9Zp2Xv4T-token";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    // Each has a name of its own, as vaults do.
    private final String host;
    private final HeldCertificate authority = new HeldCertificate.Builder()
            .certificateAuthority(0)
            .commonName("double")
            .build();
    private final HandshakeCertificates trusting =
            new HandshakeCertificates.Builder().addTrustedCertificate(authority.certificate()).build();
    private final MockWebServer server = new MockWebServer();
    private final StoredSecrets secrets;
    private final StoredKeys keys;
    private final List<String> seen = new ArrayList<>();
    private final Deque<MockResponse> faults = new ArrayDeque<>();
    private final Set<String> forbidden = new HashSet<>();
    private final Set<String> tokens = new HashSet<>(Set.of(TOKEN));
    private String challenge = "Bearer authorization=\"https://login.localhost/organisation\","
            + " resource=\"https://localhost\"";
    private Optional<Manner> manner = Optional.empty();
    private boolean isGuarded = true;
    private Optional<String> region = Optional.of("australiaeast");

    public KeyVaultDouble() throws IOException {
        this("team" + NUMBER.incrementAndGet() + ".localhost");
    }

    /// One of several on a host, each at a port of its own.
    public KeyVaultDouble(String host) throws IOException {
        this.host = host;
        HeldCertificate own = new HeldCertificate.Builder()
                .signedBy(authority)
                .addSubjectAlternativeName(host)
                .build();
        server.setServerSocketFactory(new PromptSockets());
        server.useHttps(new HandshakeCertificates.Builder().heldCertificate(own).build().sslSocketFactory());
        server.setProtocols(List.of(okhttp3.Protocol.HTTP_1_1));
        server.setDispatcher(new Dispatcher() {

            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return placed(mannered(request, answer(request)));
            }
        });
        server.start();
        String origin = address().origin().toString();
        this.secrets = new StoredSecrets(origin);
        this.keys = new StoredKeys(origin);
    }

    public VaultAddress address() {
        return VaultAddress.parse(host + ":" + server.getPort()).orElseThrow();
    }

    /// What trusts the certificate this vault shows.
    public HandshakeCertificates trusting() {
        return trusting;
    }

    /// The authority behind that certificate, as a file.
    public Path authorityFile(Path folder) throws IOException {
        return Files.writeString(folder.resolve("authority.pem"), authority.certificatePem());
    }

    /// The requests that came, as method and path without the query.
    public synchronized List<String> seen() {
        return List.copyOf(seen);
    }

    public synchronized void forgetSeen() {
        seen.clear();
    }

    /// Lets whoever comes in.
    public synchronized void unguarded() {
        isGuarded = false;
    }

    /// Says from now on that it lies there, or nothing of it.
    public synchronized void liesIn(Optional<String> somewhere) {
        region = somewhere;
    }

    /// Lets in only who is signed in.
    public synchronized void guarded() {
        isGuarded = true;
    }

    /// Answers from now on as others do who stand in for the service.
    public synchronized void behaves(Manner as) {
        manner = Optional.of(as);
        Optional<String> asked = as.challenge(address().origin().toString());
        isGuarded = asked.isPresent();
        asked.ifPresent(this::challenge);
    }

    /// Has so many secrets of other tools besides.
    public synchronized void holdsOthers(int number) {
        for (int i = 0; i < number; i++) {
            secrets.store("other-" + i);
        }
    }

    public synchronized void challenge(String text) {
        challenge = text;
    }

    /// From now on only this token is good.
    public synchronized void onlyTakes(String token) {
        tokens.clear();
        tokens.add(token);
    }

    /// From now on this token is good, too.
    public synchronized void takes(String token) {
        tokens.add(token);
    }

    /// Whoever is signed in may not do this: `get`, `list`, `set`, `delete`, `recover`, `purge`, `unwrapKey` and so on.
    public synchronized void forbid(String operation) {
        forbidden.add(operation);
    }

    public synchronized void allow(String operation) {
        forbidden.remove(operation);
    }

    /// Answers the next request with this status instead.
    public synchronized void failNext(int status, String... headers) {
        MockResponse.Builder fault = new MockResponse.Builder()
                .code(status)
                .body("{\"error\":{\"code\":\"Fault\",\"message\":\"Played fault " + status + ".\"}}");
        for (String header : headers) {
            fault.addHeader(header);
        }
        faults.add(fault.build());
    }

    /// Answers the next request with this status and body instead.
    public synchronized void failNext(int status, String body, java.util.Map<String, String> headers) {
        MockResponse.Builder fault = new MockResponse.Builder().code(status).body(body);
        headers.forEach(fault::addHeader);
        faults.add(fault.build());
    }

    /// Answers the next request with this body instead.
    public synchronized void answerNext(String body) {
        faults.add(new MockResponse.Builder()
                .addHeader("Content-Type", "application/json")
                .body(body)
                .build());
    }

    /// Cuts the line in the middle of the next answer.
    public synchronized void cutNext() {
        faults.add(new MockResponse.Builder()
                .body("{\"value\":[" + " ".repeat(4_000))
                .onResponseBody(new SocketEffect.CloseSocket())
                .build());
    }

    /// What was stored under a name, newest last.
    public synchronized List<String> values(String name) {
        return secrets.values(name);
    }

    /// Puts something else in the place of what a version holds, as somebody with the right to write could.
    public synchronized void overwrite(String name, String value) {
        secrets.overwrite(name, value);
    }

    /// Takes it away, as somebody with the right to delete could.
    public synchronized void remove(String name) {
        secrets.remove(name);
    }

    /// Goes on from this moment by a second each time something is written.
    public synchronized void itIs(Instant now) {
        secrets.itIs(now);
    }

    public synchronized void disableKey(String name) {
        keys.disable(name);
    }

    private synchronized MockResponse mannered(RecordedRequest request, MockResponse answer) {
        if (manner.isEmpty() || answer.getCode() == 401) {
            return answer;
        }
        Buffer body = new Buffer();
        try {
            if (answer.getBody() != null) {
                answer.getBody().writeTo(body);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        Manner.Told told = manner.get().said(
                new Manner.Told(request.getMethod(), answer.getCode(), body.readUtf8()),
                address().origin().toString());
        return answer.newBuilder().code(told.status()).body(told.body()).build();
    }

    // The service writes it on every answer.
    private synchronized MockResponse placed(MockResponse answer) {
        return region.isEmpty()
                ? answer
                : answer.newBuilder().addHeader("x-ms-keyvault-region", region.get()).build();
    }

    private synchronized MockResponse answer(RecordedRequest request) {
        String path = request.getUrl().encodedPath();
        seen.add(request.getMethod() + " " + path);
        if (!faults.isEmpty()) {
            return faults.poll();
        }
        if (path.endsWith("/oauth2/v2.0/token")) {
            // Some who stand in for the service are their own directory.
            return new MockResponse.Builder().body("{\"access_token\":\"" + TOKEN + "\"}").build();
        }
        if (isGuarded && !isSignedIn(request)) {
            return new MockResponse.Builder()
                    .code(401)
                    .addHeader("WWW-Authenticate", challenge)
                    .body(Refused.body("Unauthorized", "AKV10000: Request is missing a Bearer or PoP token."))
                    .build();
        }
        try {
            return done(request, List.of(path.substring(1).split("/", -1)));
        } catch (Refused refused) {
            return refused.response();
        }
    }

    private MockResponse done(RecordedRequest request, List<String> path) throws Refused {
        if (request.getUrl().queryParameter("api-version") == null) {
            throw new Refused(400, "BadParameter", "", "api-version must be specified");
        }
        String body = Optional.ofNullable(request.getBody()).map(bytes -> bytes.utf8()).orElse("");
        String call = request.getMethod() + " " + path.getFirst();
        String text = switch (call) {
            case "GET secrets", "PUT secrets", "PATCH secrets", "DELETE secrets", "GET deletedsecrets",
                    "POST deletedsecrets", "DELETE deletedsecrets" ->
                secrets.answer(
                        request.getMethod(), path, request.getUrl(), body, this::require);
            case "GET keys", "POST keys", "PATCH keys" -> keys.answer(request.getMethod(), path, body, this::require);
            default -> throw new Refused(404, "NotFound", "", "no such place");
        };
        int status = text.isEmpty() ? 204 : 200;
        return new MockResponse.Builder()
                .code(status)
                .addHeader("Content-Type", "application/json; charset=utf-8")
                .body(text)
                .build();
    }

    private void require(String operation) throws Refused {
        if (forbidden.contains(operation)) {
            throw new Refused(403, "Forbidden", "ForbiddenByRbac",
                    "Caller is not authorized to perform action on resource.");
        }
    }

    private boolean isSignedIn(RecordedRequest request) {
        String header = Optional.ofNullable(request.getHeaders().get("Authorization")).orElse("");
        return header.startsWith("Bearer ") && tokens.contains(header.substring("Bearer ".length()));
    }

    @Override
    public void close() {
        server.close();
    }

    /// An error of the service, as it writes it.
    static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        private final int status;
        private final String code;
        private final String inner;

        Refused(int status, String code, String inner, String message) {
            super(message);
            this.status = status;
            this.code = code;
            this.inner = inner;
        }

        MockResponse response() {
            String innermost = inner.isEmpty() ? "" : ",\"innererror\":{\"code\":\"" + inner + "\"}";
            return new MockResponse.Builder()
                    .code(status)
                    .addHeader("Content-Type", "application/json; charset=utf-8")
                    .body("{\"error\":{\"code\":\"" + code + "\",\"message\":\"" + getMessage() + "\"" + innermost
                            + "}}")
                    .build();
        }

        static String body(String code, String message) {
            return "{\"error\":{\"code\":\"" + code + "\",\"message\":\"" + message + "\"}}";
        }
    }

    /// Whether whoever is signed in may do something.
    interface Permissions {

        void require(String operation) throws Refused;
    }

    static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
