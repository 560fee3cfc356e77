package org.keytally.core.adapter.keyvault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.keytally.core.adapter.keyvault.Clients.secret;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keytally.core.adapter.http.Authorities;
import org.keytally.core.adapter.http.HttpLimits;
import org.keytally.core.adapter.http.HttpLine;
import org.keytally.core.adapter.http.SystemProxies;
import org.keytally.core.domain.key.Validity;
import org.keytally.core.domain.vault.VaultAddress;
import org.keytally.core.domain.vault.VaultChallenge;
import org.keytally.core.domain.vault.VaultException;
import org.keytally.core.domain.vault.VaultException.Kind;
import org.keytally.core.domain.vault.VaultItem;
import org.keytally.core.domain.vault.VaultName;
import org.keytally.core.domain.vault.VaultSecret;
import org.keytally.core.domain.vault.VaultTerms;

/// What a vault may do to a client, and what must not follow from it.
@Timeout(60)
final class VaultFaultsIT {

    private static final VaultName NAME = new VaultName("one");
    private static final String VALUE = "sk-KTCANARYk7Qw9Zp2Xv4T";

    @TempDir
    private Path folder;

    private KeyVaultDouble vault;
    private HttpLine line;
    private RestVault ours;

    @BeforeEach
    void open() throws Exception {
        vault = new KeyVaultDouble();
        line = Clients.line(vault, folder);
        ours = Clients.ours(vault, line);
    }

    @AfterEach
    void close() {
        line.close();
        vault.close();
    }

    @Test
    void asksBeforeItTells() throws Exception {
        ours.put(NAME, secret(VALUE), VaultTerms.PLAIN);

        assertThat(vault.seen()).containsExactly("GET /secrets", "PUT /secrets/one");
    }

    @Test
    void needsNoTokenWhereNobodyAsksForOne() throws Exception {
        vault.unguarded();
        RestVault unsigned = Clients.ours(vault, line, (challenge, isRefused) -> {
            throw new AssertionError("nobody asked");
        });

        unsigned.put(NAME, secret(VALUE), VaultTerms.PLAIN);

        assertThat(unsigned.list()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Bearer authorization=\"https://login.localhost/x\", resource=\"https://vault.example\"",
        "Bearer authorization=\"https://login.localhost/x\", resource=\"https://calhost\"",
        "Bearer authorization=\"https://login.localhost/x\", scope=\"https://evil.localhost/.default\"",
        "Bearer authorization=\"https://login.localhost/x\", resource=\"team.localhost\""
    })
    void signsInNowhereForAnotherHost(String challenge) {
        vault.challenge(challenge);
        RestVault careful = Clients.ours(vault, line, (asked, isRefused) -> {
            throw new AssertionError("no token may be fetched");
        });

        assertThat(kind(careful::list)).isEqualTo(Kind.OTHER_HOST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Basic realm=\"x\"", "Bearer", "Bearer resource=\"https://localhost\"",
        "Bearer authorization=\"http://login.localhost/x\", resource=\"https://localhost\"",
        "Bearer authorization=\"https://me:you@login.localhost/x\", resource=\"https://localhost\""})
    void understandsNoOtherChallenge(String challenge) {
        vault.challenge(challenge);

        assertThat(kind(ours::list)).isEqualTo(Kind.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Bearer resource=\"https://HOST\", authorization_uri=\"https://HOST:8443/secrets\"",
        "Bearer authorization=\"https://login.localhost/x\", scope=\"https://localhost/.default\"",
        "bearer  resource=https://localhost , authorization=https://login.localhost/x",
        "PoP nonce=\"n\", authorization=\"https://pop.localhost/x\","
                + " Bearer realm=\"\", error=\"invalid_token\", resource=\"https://localhost\","
                + " authorization=\"https://login.localhost/x\""
    })
    void understandsAChallengeHoweverItIsWritten(String challenge) throws Exception {
        vault.challenge(challenge.replace("HOST", vault.address().host()));

        assertThat(ours.list()).isEmpty();
    }

    @Test
    void readsWhatSaysLessOrMoreThanTheServiceDoes() throws Exception {
        String id = vault.address() + "/secrets/one";
        vault.unguarded();
        vault.answerNext("{\"value\":[]}");
        vault.answerNext(
                """
                        {"odd":{"id":[1,{"value":2}]},"value":[
                         {"id":"%s","tags":null,"attributes":null,"contentType":null,"managed":true},
                         {"attributes":{"recoveryLevel":"Purgeable","enabled":null,"exp":null,"nbf":null,"created":7},"id":"%s"},
                         {"id":"%s/","attributes":{"enabled":false},"tags":{"a":null}}],"nextLink":null}
                        """
                        .formatted(id, id, id));

        assertThat(ours.list()).extracting(VaultItem::name).containsExactly(NAME, NAME, NAME);
        vault.answerNext("{\"value\":[{\"id\":\"" + id + "\"}],\"nextLink\":\"\"}");
        assertThat(ours.list()).singleElement().extracting(item -> item.terms().isEnabled()).isEqualTo(true);
        vault.answerNext("{\"attributes\":null,\"x\":[],\"key\":{\"kid\":\"" + vault.address()
                + "/keys/k/1\",\"n\":\"AMY\",\"e\":\"AQAB\",\"key_ops\":[\"x\"]}}");
        assertThat(kind(() -> ours.wrappingKey(NAME))).isEqualTo(Kind.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Secret one is currently in a deleted but recoverable state.",
        "Secret one is currently deleted and cannot be reused until recovered or purged."})
    void knowsADeletedNameByTheWordsAlone(String words) throws Exception {
        ours.list();
        vault.failNext(409, "{\"error\":{\"code\":\"Conflict\",\"message\":\"" + words + "\"}}", Map.of());

        assertThat(kind(() -> ours.put(NAME, secret(VALUE), VaultTerms.PLAIN))).isEqualTo(Kind.DELETED_BEFORE);
    }

    @Test
    void waitsWhileANameIsJustBeingDeletedOrRecovered() throws Exception {
        ours.put(NAME, secret(VALUE), VaultTerms.PLAIN);
        ours.delete(NAME);
        vault.failNext(409, "{\"error\":{\"code\":\"Conflict\",\"message\":\"Secret is currently being deleted.\","
                + "\"innererror\":{\"code\":\"ObjectIsBeingDeleted\"}}}", Map.of());
        ours.recover(NAME);
        vault.failNext(409, "{\"error\":{\"code\":\"Conflict\",\"message\":\"Secret one is currently being recovered"
                + " and cannot be re-created; retry later.\"}}", Map.of());
        ours.put(NAME, secret(VALUE), VaultTerms.PLAIN);

        assertThat(vault.values("one")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
        "400|{\"type\":\"x\",\"title\":\"One or more validation errors occurred.\",\"status\":400}|One or more validation errors occurred.",
        "400|{\"code\":\"Bad\",\"message\":\"It cannot be.\",\"innererror\":{\"code\":\"\",\"message\":\"inside\"}}|It cannot be.",
        "400|<html>No</html>|status 400",
        "400|No.|status 400",
        "400|{\"error\":\"no\"}|status 400",
        "400|[]|status 400"})
    void saysWhatAnErrorSaysHoweverItIsWritten(int status, String body, String said) throws Exception {
        ours.list();
        vault.failNext(status, body, Map.of());

        assertThat(fault(() -> ours.read(NAME))).hasMessage(said).extracting(VaultException::kind)
                .isEqualTo(Kind.REFUSED);
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404})
    void knowsADisabledSecretByTheWordsAlone(int status) throws Exception {
        ours.list();
        vault.failNext(status, "{\"error\":{\"code\":\"Forbidden\",\"message\":"
                + "\"Operation get is not allowed on a disabled secret.\"}}", Map.of());

        assertThat(kind(() -> ours.read(NAME))).isEqualTo(Kind.DISABLED);
    }

    @Test
    void takesItThatAChangeWasMadeWhereTheAnswerDoesNotRepeatTheName() throws Exception {
        vault.behaves(Manner.SPARING);
        String version = ours.put(NAME, secret(VALUE), VaultTerms.PLAIN).version().orElseThrow();

        VaultItem changed = ours.change(NAME, version, VaultTerms.PLAIN.withEnabled(false));

        assertThat(changed.name()).isEqualTo(NAME);
        assertThat(changed.version()).contains(version);
        assertThat(changed.terms().isEnabled()).isFalse();
    }

    @Test
    void takesNoHalfOfAListForTheWhole() throws Exception {
        ours.list();
        vault.answerNext("{\"value\":[{\"id\":\"" + vault.address() + "/secrets/one\"},null,{\"id\":\"x\"}]}");

        assertThat(kind(ours::list)).isEqualTo(Kind.MALFORMED);
    }

    @ParameterizedTest
    @CsvSource({"1700000000,2023-11-14T22:13:20Z", "1700000000.75,2023-11-14T22:13:20Z",
        "\"1700000000\",2023-11-14T22:13:20Z", "\"2023-11-14T22:13:20Z\",2023-11-14T22:13:20Z",
        "253402300799,9999-12-31T23:59:59Z", "-5,1970-01-01T00:00:00Z"})
    void readsTheEndOfASecretHoweverItIsWritten(String written, Instant end) throws Exception {
        ours.list();
        vault.answerNext(
                "{\"value\":[{\"id\":\"" + vault.address() + "/secrets/one\",\"attributes\":{\"exp\":" + written
                        + "}}]}");

        assertThat(ours.list()).singleElement().extracting(item -> item.terms().validity().to())
                .isEqualTo(Optional.of(end));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"tomorrow\"", "1700000000000", "253402300800", "9223372036854775807", "1e400000000"})
    void takesNoSecretForEndlessWhoseEndItCannotRead(String written) throws Exception {
        ours.list();
        vault.answerNext("{\"value\":[{\"id\":\"" + vault.address()
                + "/secrets/one\",\"attributes\":{\"exp\":" + written + "}},{\"id\":\"" + vault.address()
                + "/secrets/two\",\"attributes\":{\"exp\":1700000000}}]}");

        assertThat(ours.list()).extracting(item -> item.terms().isEnabled()).containsExactly(false, true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ForbiddenByPolicy", "ForbiddenByRbac", "ForbiddenByFirewall", "AccessDenied"})
    void takesEveryNoForOne(String inner) throws Exception {
        ours.list();
        vault.failNext(403, "{\"error\":{\"innererror\":{\"code\":\"" + inner + "\"},\"code\":\"Forbidden\","
                + "\"message\":\"no\"}}", Map.of());

        assertThat(kind(() -> ours.read(NAME))).isEqualTo(Kind.FORBIDDEN);
    }

    @Test
    void takesAChallengeOfAnotherHostWhereThatWasAllowed() throws Exception {
        vault.challenge("Bearer authorization_uri=\"https://login.localhost/x\", resource=\"https://vault.example\","
                + " claims=\"e30=\"");
        List<String> asked = new ArrayList<>();
        RestVault loose = Clients.ours(vault, line, (challenge, isRefused) -> {
            asked.add(challenge.authority() + " " + challenge.scope() + " " + challenge.claims().orElse(""));
            return secret(KeyVaultDouble.TOKEN);
        }, true);

        assertThat(loose.list()).isEmpty();
        assertThat(asked).containsExactly("https://login.localhost/x https://vault.example/.default e30=");
    }

    @Test
    void fetchesAnotherTokenOnceWhereOneWasRefused() throws Exception {
        List<Boolean> asked = new ArrayList<>();
        RestVault renewing = Clients.ours(vault, line, (challenge, isRefused) -> {
            asked.add(isRefused);
            return secret(isRefused ? "KTCANARYk7Qw9Zp2Xv4T-newer" : KeyVaultDouble.TOKEN);
        });
        renewing.list();
        vault.onlyTakes("KTCANARYk7Qw9Zp2Xv4T-newer");

        assertThat(renewing.list()).isEmpty();
        assertThat(asked).containsExactly(false, false, true);
    }

    @Test
    void fetchesATokenWithWhatARefusalWantsBesidesThoughItDoesNotSayWhere() throws Exception {
        List<VaultChallenge> asked = new ArrayList<>();
        RestVault renewing = Clients.ours(vault, line, (challenge, isRefused) -> {
            asked.add(challenge);
            return secret(KeyVaultDouble.TOKEN);
        });
        renewing.list();
        vault.failNext(401, "", Map.of(
                "WWW-Authenticate", "Bearer error=\"insufficient_claims\", claims=\"e30=\""));

        assertThat(renewing.list()).isEmpty();
        VaultChallenge first = asked.getFirst();
        assertThat(first.claims()).isEmpty();
        assertThat(asked.getLast())
                .isEqualTo(new VaultChallenge(first.authority(), first.scope(), Optional.of("e30=")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer error=\"invalid_token\"", "Basic realm=\"x\"", ""})
    void knowsWhereToSignInWhereARefusalDoesNotSayItOnceMore(String header) throws Exception {
        List<Boolean> asked = new ArrayList<>();
        RestVault renewing = Clients.ours(vault, line, (challenge, isRefused) -> {
            asked.add(isRefused);
            return secret(KeyVaultDouble.TOKEN);
        });
        renewing.list();
        vault.failNext(401, "", header.isEmpty() ? Map.of() : Map.of("WWW-Authenticate", header));

        assertThat(renewing.list()).isEmpty();
        assertThat(asked).containsExactly(false, false, true);

        vault.failNext(401, "", Map.of());
        vault.failNext(401, "", Map.of());
        assertThat(kind(renewing::list)).isEqualTo(Kind.NOT_SIGNED_IN);
    }

    @Test
    void findsItsChallengeAmongSeveral() throws Exception {
        vault.failNext(401, "WWW-Authenticate: Negotiate",
                "WWW-Authenticate: Bearer authorization=\"https://login.localhost/x\", resource=\"https://localhost\"",
                "WWW-Authenticate: Basic realm=\"x\"");

        assertThat(ours.list()).isEmpty();
    }

    @Test
    void saysThatNobodyIsSignedInWhereTheSecondTokenIsRefusedToo() {
        vault.onlyTakes("KTCANARYk7Qw9Zp2Xv4T-other");

        assertThat(kind(ours::list)).isEqualTo(Kind.NOT_SIGNED_IN);
        assertThat(vault.seen()).hasSize(3);
    }

    @Test
    void saysWhatIsForbidden() throws Exception {
        ours.put(NAME, secret(VALUE), VaultTerms.PLAIN);
        vault.forbid("get");

        assertThat(kind(() -> ours.read(NAME))).isEqualTo(Kind.FORBIDDEN);
        assertThat(ours.list()).hasSize(1);
    }

    @Test
    void tellsADisabledSecretFromAForbiddenOne() throws Exception {
        String version = ours.put(NAME, secret(VALUE), VaultTerms.PLAIN).version().orElseThrow();
        ours.change(NAME, version, VaultTerms.PLAIN.withEnabled(false));

        assertThat(kind(() -> ours.read(NAME))).isEqualTo(Kind.DISABLED);
    }

    @Test
    void saysThatANameWasDeletedAndCanBeRecovered() throws Exception {
        ours.put(NAME, secret(VALUE), VaultTerms.PLAIN);
        ours.delete(NAME);

        assertThat(kind(() -> ours.put(NAME, secret(VALUE), VaultTerms.PLAIN))).isEqualTo(Kind.DELETED_BEFORE);
    }

    @Test
    void refusesWhatIsTooLargeInTheVaultsOwnWords() {
        assertThat(fault(() -> ours.put(NAME, secret("x".repeat(25_601)), VaultTerms.PLAIN)))
                .hasMessage("The secret value is too long")
                .extracting(VaultException::kind)
                .isEqualTo(Kind.REFUSED);
    }

    @Test
    void keepsASecretOf25Kilobytes() throws Exception {
        String large = "x".repeat(25_600);
        ours.put(NAME, secret(large), VaultTerms.PLAIN);

        try (VaultSecret read = ours.read(NAME).orElseThrow()) {
            assertThat(read.value().matches(secret(large))).isTrue();
        }
    }

    @Test
    void keepsFifteenTagsAndIsRefusedOneMore() throws Exception {
        TreeMap<String, String> tags = new TreeMap<>();
        for (int number = 0; number < 15; number++) {
            tags.put("tag" + number, "v".repeat(256));
        }
        VaultTerms most = new VaultTerms(true, Validity.ALWAYS, Optional.empty(), tags);
        ours.put(NAME, secret(VALUE), most);
        assertThat(ours.list().getFirst().terms().tags()).isEqualTo(tags);

        tags.put("tag15", "v");
        VaultTerms more = new VaultTerms(true, Validity.ALWAYS, Optional.empty(), tags);
        assertThat(kind(() -> ours.put(NAME, secret(VALUE), more))).isEqualTo(Kind.REFUSED);
    }

    @Test
    void waitsAsLongAsAThrottlingVaultAsks() throws Exception {
        List<Duration> waited = new ArrayList<>();
        RestVault patient = RestVault.at(vault.address(), line,
                (challenge, isRefused) -> secret(KeyVaultDouble.TOKEN), false,
                new Waits(Duration.ofSeconds(30), waited::add, System::nanoTime, new java.util.Random(1)));
        patient.list();
        vault.failNext(429, "Retry-After: 7");
        vault.failNext(429, "Retry-After: 2");

        patient.put(NAME, secret(VALUE), VaultTerms.PLAIN);

        assertThat(waited).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(2));
        assertThat(vault.values("one")).hasSize(1);
    }

    @Test
    void waitsNoLongerThanItWasGiven() {
        vault.failNext(429, "Retry-After: 600");

        assertThat(fault(ours::list))
                .extracting(VaultException::kind, VaultException::after)
                .containsExactly(Kind.THROTTLED, Optional.of(Duration.ofMinutes(10)));
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 500, 502, 503, 504})
    void readsAgainAfterAPassingFault(int status) throws Exception {
        ours.put(NAME, secret(VALUE), VaultTerms.PLAIN);
        vault.failNext(status);
        vault.failNext(status);

        assertThat(ours.list()).hasSize(1);
    }

    @Test
    void writesNothingTwiceAfterAFaultThatMayHaveBeenASuccess() throws Exception {
        ours.list();
        vault.forgetSeen();
        vault.failNext(500);

        assertThat(kind(() -> ours.put(NAME, secret(VALUE), VaultTerms.PLAIN))).isEqualTo(Kind.FAILED);
        assertThat(vault.seen()).containsExactly("PUT /secrets/one");
    }

    @Test
    void readsAgainWhereTheLineIsCut() throws Exception {
        ours.put(NAME, secret(VALUE), VaultTerms.PLAIN);
        vault.cutNext();

        assertThat(ours.list()).hasSize(1);
    }

    @Test
    void saysThatNobodyIsThere() throws Exception {
        vault.close();

        assertThat(kind(ours::list)).isEqualTo(Kind.UNREACHABLE);
    }

    @Test
    void trustsNoAuthorityButTheOneNamed() throws Exception {
        try (KeyVaultDouble stranger = new KeyVaultDouble()) {
            RestVault strangers = Clients.ours(stranger, line);
            assertThat(fault(strangers::list)).hasMessage("tls");
            assertThat(stranger.seen()).isEmpty();
        }
    }

    @Test
    void trustsACertificateThatSignedItself() throws Exception {
        HeldCertificate own = new HeldCertificate.Builder()
                .rsa2048()
                .commonName("emulator")
                .addSubjectAlternativeName("localhost")
                .build();
        Path file = Files.writeString(folder.resolve("own.pem"), own.certificatePem());
        try (MockWebServer server = new MockWebServer();
                HttpLine trusting = new HttpLine(
                        new HttpLimits(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(9), 1 << 20),
                        new SystemProxies(Map.of(), Optional.empty()),
                        Optional.of(Authorities.of(file)))) {
            server.useHttps(new HandshakeCertificates.Builder().heldCertificate(own).build().sslSocketFactory());
            server.start();
            server.enqueue(new MockResponse.Builder().body("{\"value\":[]}").build());
            server.enqueue(new MockResponse.Builder().body("{\"value\":[],\"nextLink\":\"\"}").build());
            VaultAddress address = VaultAddress.parse("https://localhost:" + server.getPort()).orElseThrow();

            RestVault unguarded = RestVault.at(address, trusting, (challenge, isRefused) -> {
                throw new AssertionError("nobody asked");
            }, false, Waits.usual(time -> {}));

            assertThat(unguarded.list()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/other", "https://team1.localhost.evil.example/x",
        "http://team.localhost/secrets/one", "https://me@team.localhost/x", "https://team.localhost:1/secrets/",
        "::::"})
    void followsAListNowhereElse(String link) {
        assertThat(kind(() -> Paths.next(vault.address(), Paths.SECRETS, link))).isEqualTo(Kind.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://emulator/secrets?api-version=7.4&$skiptoken=25", "/secrets?$skiptoken=25",
        "http://10.0.0.7:8080/secrets?$skiptoken=25&maxresults=25", "https://HOST/secrets?$skiptoken=25"})
    void asksForTheNextPageAtTheSameVaultWhateverHostTheLinkNames(String link) throws Exception {
        vault.holdsOthers(27);
        ours.list();
        vault.forgetSeen();
        vault.answerNext("{\"value\":[],\"nextLink\":\"" + link.replace("HOST", vault.address().place()) + "\"}");

        assertThat(ours.list()).hasSize(2);
        assertThat(vault.seen()).containsExactly("GET /secrets", "GET /secrets");
    }

    @Test
    void showsNoSecretInWhatItThrows() throws Exception {
        vault.forbid("set");
        VaultException refused = fault(() -> ours.put(NAME, secret(VALUE), new VaultTerms(
                true, Validity.ALWAYS, Optional.empty(), new TreeMap<>(Map.of("a", "b")))));

        assertThat(refused.toString()).doesNotContain("KTCANARY");
        assertThat(refused.getCause()).isNull();
    }

    private static Kind kind(ThrowingCallable call) {
        return fault(call).kind();
    }

    private static VaultException fault(ThrowingCallable call) {
        VaultException thrown = catchThrowableOfType(VaultException.class, call);
        assertThat(thrown).isNotNull();
        return thrown;
    }
}
