package org.keytally.core.adapter.keyvault;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.keytally.core.sweep.Canary;

/// A directory over real TLS: pages, codes and renewals by an OAuth server that others wrote, with the paths and the
/// account that Microsoft's directory adds; signing in by a code, which that server does not know, by RFC 8628.
///
/// Its tokens are marked as every secret of a test is, and are told to whoever has to take them.
public final class DirectoryDouble implements AutoCloseable {

    public static final String TENANT = "organisation";
    public static final String CLIENT = "keytally-desktop";
    private static final Duration LONGEST = Duration.ofSeconds(20);
    // Microsoft's library shortens the name that RFC 8628 gives it.
    private static final Set<String> DEVICE_GRANTS =
            Set.of("device_code", "urn:ietf:params:oauth:grant-type:device_code");

    private final HeldCertificate authority = new HeldCertificate.Builder()
            .certificateAuthority(0)
            .commonName("directory")
            .build();
    private final MockWebServer front = new MockWebServer();
    private final MockOAuth2Server oauth = new MockOAuth2Server();
    private final HttpClient relay = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();
    private final Consumer<String> issued;
    private final Map<String, String> refreshes = new HashMap<>();
    private final List<String> seen = new ArrayList<>();
    private final Deque<String> refusals = new ArrayDeque<>();
    private final Deque<String> deviceAnswers = new ArrayDeque<>();
    private int number;
    private boolean renewsItself;
    private long lifetime = 3600;
    private long codeLifetime = 900;

    /// @param issued is told each token that is given out
    public DirectoryDouble(Consumer<String> issued) throws IOException {
        this.issued = issued;
        HeldCertificate own = new HeldCertificate.Builder()
                .signedBy(authority)
                .addSubjectAlternativeName("localhost")
                .build();
        front.useHttps(new HandshakeCertificates.Builder().heldCertificate(own).build().sslSocketFactory());
        front.setDispatcher(new Dispatcher() {

            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return answer(request);
            }
        });
        front.start();
        oauth.start();
    }

    public URI address() {
        return URI.create("https://localhost:" + front.getPort());
    }

    /// What trusts the certificate this directory shows.
    public HandshakeCertificates trusting() {
        return new HandshakeCertificates.Builder().addTrustedCertificate(authority.certificate()).build();
    }

    /// Adds the authority behind this directory to a file of others.
    public Path trustedBeside(Path file) throws IOException {
        return Files.writeString(file, authority.certificatePem(), StandardOpenOption.APPEND);
    }

    /// What was asked, as path and grant.
    public synchronized List<String> seen() {
        return List.copyOf(seen);
    }

    public synchronized void forgetSeen() {
        seen.clear();
    }

    /// Refuses the next renewal or code with that error.
    public synchronized void refuseNext(String error) {
        refusals.add(error);
    }

    /// How many seconds tokens are good from now on.
    public synchronized void tokensLast(long seconds) {
        lifetime = seconds;
    }

    /// What is said while a person has not typed their code yet, one after the other; then they have.
    public synchronized void deviceSays(String... errors) {
        deviceAnswers.addAll(List.of(errors));
    }

    /// Renews from now on what was given for a code, which the other server knows nothing of.
    public synchronized void renewsWithoutPage() {
        renewsItself = true;
    }

    /// How many seconds a person has to type their code.
    public synchronized void codesLast(long seconds) {
        codeLifetime = seconds;
    }

    private synchronized MockResponse answer(RecordedRequest request) {
        String path = request.getUrl().encodedPath();
        String body = request.getBody() == null ? "" : request.getBody().utf8();
        Map<String, String> form = form(body);
        seen.add(path + (form.containsKey("grant_type") ? " " + form.get("grant_type") : ""));
        try {
            return switch (path) {
                case "/" + TENANT + "/oauth2/v2.0/authorize" -> page(request, body);
                case "/" + TENANT + "/oauth2/v2.0/devicecode" -> deviceCode();
                case "/" + TENANT + "/oauth2/v2.0/token" -> token(form);
                default -> new MockResponse.Builder().code(404).build();
            };
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private MockResponse page(RecordedRequest request, String body) throws IOException, InterruptedException {
        HttpRequest.Builder asked = HttpRequest.newBuilder(there("authorize?" + request.getUrl().encodedQuery()));
        if (!body.isEmpty()) {
            asked.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(body));
        }
        HttpResponse<String> there = relay.send(asked.timeout(LONGEST).build(), HttpResponse.BodyHandlers.ofString());
        return new MockResponse.Builder().code(there.statusCode()).body(there.body()).build();
    }

    private MockResponse deviceCode() {
        return answer(200, json.createObjectNode()
                .put("device_code", Canary.CORE + "-device")
                .put("user_code", "ABCD-EFGH")
                .put("verification_uri", "https://localhost/device")
                .put("expires_in", codeLifetime)
                .put("interval", 1)
                .put("message", "unused"));
    }

    private MockResponse token(Map<String, String> form) throws IOException, InterruptedException {
        if (!refusals.isEmpty()) {
            return refused(refusals.poll());
        }
        boolean isByCode = DEVICE_GRANTS.contains(form.get("grant_type"));
        if (isByCode && !deviceAnswers.isEmpty()) {
            return refused(deviceAnswers.poll());
        }
        if (isByCode || renewsItself) {
            return given(json.createObjectNode()
                    .put("token_type", "Bearer")
                    .put("scope", form.get("scope"))
                    .put("id_token", idToken()), "");
        }
        Map<String, String> there = new LinkedHashMap<>(form);
        there.computeIfPresent("refresh_token", (name, marked) -> refreshes.getOrDefault(marked, ""));
        there.remove("client_info");
        HttpResponse<String> answer = relay.send(
                HttpRequest.newBuilder(there("token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(text(there)))
                        .timeout(LONGEST)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        ObjectNode tokens = (ObjectNode) json.readTree(answer.body());
        if (answer.statusCode() != 200) {
            return answer(answer.statusCode(), tokens);
        }
        tokens.put("scope", form.get("scope"));
        return given(tokens, tokens.path("refresh_token").asText(""));
    }

    private MockResponse given(ObjectNode tokens, String refresh) {
        number++;
        String access = Canary.CORE + "-access-" + number;
        String renewing = Canary.CORE + "-refresh-" + number;
        refreshes.put(renewing, refresh);
        tokens.put("access_token", access)
                .put("refresh_token", renewing)
                .put("expires_in", lifetime)
                .put("client_info", encoded("{\"uid\":\"ada\",\"utid\":\"" + TENANT + "\"}"));
        issued.accept(access);
        return answer(200, tokens);
    }

    private MockResponse refused(String error) {
        return answer(400, json.createObjectNode()
                .put("error", error)
                .put("error_description", "AADSTS70000: told at length, " + Canary.CORE));
    }

    private static MockResponse answer(int status, ObjectNode body) {
        return new MockResponse.Builder()
                .code(status)
                .addHeader("Content-Type", "application/json")
                .body(body.toString())
                .build();
    }

    private URI there(String end) {
        return URI.create(oauth.baseUrl() + TENANT + "/" + end);
    }

    private static String idToken() {
        return encoded("{\"alg\":\"none\"}") + "." + encoded(
                "{\"aud\":\"" + CLIENT + "\",\"iss\":\"double\",\"sub\":\"ada\",\"oid\":\"ada\",\"tid\":\"" + TENANT
                        + "\",\"preferred_username\":\"ada@contoso.example\"}")
                + ".x";
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> form(String body) {
        Map<String, String> form = new LinkedHashMap<>();
        for (String part : body.split("&", -1)) {
            String[] both = part.split("=", 2);
            if (both.length == 2) {
                form.put(both[0], URLDecoder.decode(both[1], StandardCharsets.UTF_8));
            }
        }
        return form;
    }

    private static String text(Map<String, String> form) {
        return form.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    @Override
    public void close() {
        front.close();
        oauth.shutdown();
        relay.close();
    }
}
