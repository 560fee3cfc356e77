package org.keytally.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keytally.core.adapter.http.FaultServer;

/// Keys of services that answer no prompts, tried at a server that stands for each.
final class ServiceKeysIT {

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

    /// A secret like no other, since a home takes each but once.
    private static String secret(String beginning) {
        return CommandHome.secret(beginning, "A" + labels);
    }

    private static String label() {
        return "S" + labels;
    }

    @BeforeEach
    void countOn() {
        labels++;
    }

    private Said test(String provider, String secret, URI endpoint, String... more) {
        String[] arguments =
                {"keys", "add", "--provider", provider, "--label", label(), "--endpoint", endpoint.toString()};
        String[] all = Stream.of(arguments, more).flatMap(Stream::of)
                .toArray(String[]::new);
        Said added = home.reading(secret, all);
        assertThat(added.code()).as(added.err()).isZero();
        return home.run("keys", "test", label(), "--json");
    }

    @Test
    void asksClickUpWhoseTokenItIs() throws Exception {
        try (FaultServer server = new FaultServer((number, request, wire) -> wire.answer(
                200, "application/json", "{\"user\":{\"id\":1,\"username\":\"S\"}}",
                "x-ratelimit-limit: 100", "x-ratelimit-remaining: 99"))) {
            String token = secret("pk_1_");
            Said said = test("clickup", token, server.base());
            assertThat(said.code()).as(said.out()).isZero();
            assertThat(said.text("state")).isEqualTo("valid");
            assertThat(said.list("limits")).hasSize(1);
            assertThat(server.seen()).singleElement().satisfies(seen -> {
                assertThat(seen.line()).startsWith("GET ").contains("/user ");
                assertThat(seen.headers()).containsEntry("authorization", token);
            });
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "401|{\"err\":\"Token invalid\",\"ECODE\":\"OAUTH_025\"}|invalid",
        "429|{\"err\":\"Rate limit reached\",\"ECODE\":\"APP_002\"}|rate-limited",
        "403|{\"err\":\"no\"}|no-permission",
        "200|<html>a page of a network that wants a login</html>|unclear",
        "200|{}|unclear",
        "200|{\"user\":|unreachable",
        "302||unclear",
        "500|oops|unclear",
    })
    void tellsWhatClickUpMakesOfAToken(int status, String body, String state) throws Exception {
        String text = String.valueOf(body).equals("null") ? "" : body;
        try (FaultServer server = new FaultServer((number, request, wire) -> wire.answer(
                status, "application/json", text, "location: http://127.0.0.1:1/"))) {
            Said said = test("clickup", secret("pk_1_"), server.base());
            assertThat(said.code()).isEqualTo(4);
            assertThat(said.text("state")).isEqualTo(state);
            assertThat(server.seen()).hasSize(1);
        }
    }

    @Test
    void signsInAtNeo4jWithUserAndPassword() throws Exception {
        try (FaultServer server = new FaultServer((number, request, wire) -> wire.answer(
                202, "application/json", "{\"data\":{\"fields\":[\"1\"],\"values\":[[1]]}}"))) {
            String password = secret("pass-");
            Said said = test("neo4j", password, server.base(), "--user", "sarah");
            assertThat(said.code()).as(said.out()).isZero();
            String basic = server.seen().getFirst().headers().getOrDefault("authorization", "");
            assertThat(new String(Base64.getDecoder().decode(basic.replace("Basic ", "")), StandardCharsets.UTF_8))
                    .isEqualTo("sarah:" + password);
            assertThat(server.seen().getFirst().line()).startsWith("POST ").contains("/db/neo4j/query/v2 ");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "401, Neo.ClientError.Security.Unauthorized, invalid",
        "401, Neo.ClientError.Security.AuthenticationRateLimit, rate-limited",
        "404, Neo.ClientError.Database.DatabaseNotFound, valid",
        "403, Neo.ClientError.Security.Forbidden, no-permission",
        "404, Other, unclear",
    })
    void tellsWhatNeo4jMakesOfAPassword(int status, String code, String state) throws Exception {
        String body = "{\"errors\":[{\"code\":\"" + code + "\",\"message\":\"so\"}]}";
        try (FaultServer server = new FaultServer((number, request, wire) -> wire.answer(
                status, "application/json", body))) {
            assertThat(test("neo4j", secret("p-"), server.base()).text("state")).isEqualTo(state);
        }
    }

    @Test
    void saysThatNeo4jCannotBeTriedOverBolt() {
        Said said = test("neo4j", secret("p-"), URI.create("neo4j+s://db.example.org:7687"));
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.text("message")).contains("cannot be tried over neo4j+s");
        assertThat(said.text("hint")).contains("keys change KEY --endpoint");
    }

    @Test
    void saysThatNobodyToldWhereAServiceAnswers() {
        home.reading(secret("any-"), "keys", "add", "--provider", "other", "--label", "O");
        home.reading(secret("p-"), "keys", "add", "--provider", "neo4j", "--label", "N");
        assertThat(home.run("keys", "test", "O").code()).isEqualTo(2);
        assertThat(home.run("keys", "test", "O").err()).contains("cannot be tried");
        assertThat(home.run("keys", "test", "N").err()).contains("nobody told where").contains("--endpoint");
    }

    private static KeyPair pair() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }

    private static String account(String privateKey, String address) {
        return "{\"type\": \"service_account\", \"project_id\": \"" + secret("p-")
                + "\", \"private_key_id\": \"k1\", \"private_key\": \"-----BEGIN PRIVATE KEY-----\\n" + privateKey
                + "\\n-----END PRIVATE KEY-----\\n\", \"client_email\": \"sarah@example.iam.gserviceaccount.com\", "
                + "\"token_uri\": \"" + address + "\"}";
    }

    private static String base64(KeyPair pair) {
        return Base64.getMimeEncoder(64, new byte[]{'\n'})
                .encodeToString(pair.getPrivate().getEncoded())
                .replace("\n", "\\n");
    }

    @Test
    void asksGoogleForATokenWithASignedRequest() throws Exception {
        KeyPair pair = pair();
        try (FaultServer server = new FaultServer((number, request, wire) -> wire.answer(
                200, "application/json", "{\"access_token\":\"ya29.x\",\"expires_in\":3599}"))) {
            Said said = test("gcp", account(base64(pair), "https://oauth2.googleapis.com/token"),
                    server.base().resolve("/token"));
            assertThat(said.code()).as(said.out()).isZero();
            assertThat(said.out()).doesNotContain("ya29");
            FaultServer.Seen seen = server.seen().getFirst();
            assertThat(seen.line()).startsWith("POST /token ");
            assertThat(seen.headers()).doesNotContainKey("authorization");
            String form = URLDecoder.decode(seen.body(), StandardCharsets.UTF_8);
            String[] parts = form.substring(form.indexOf("assertion=") + 10).split("\\.", -1);
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(pair.getPublic());
            signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
            assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
            assertThat(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8))
                    .contains("\"iss\":\"sarah@example.iam.gserviceaccount.com\"");
        }
    }

    @Test
    void tellsThatGoogleRefusesAnAccount() throws Exception {
        try (FaultServer server = new FaultServer((number, request, wire) -> wire.answer(
                400, "application/json",
                "{\"error\":\"invalid_grant\",\"error_description\":\"Invalid JWT Signature.\"}"))) {
            Said said = test("gcp", account(base64(pair()), "https://oauth2.googleapis.com/token"), server.base());
            assertThat(said.code()).isEqualTo(4);
            assertThat(said.text("state")).isEqualTo("invalid");
        }
    }

    @Test
    void seesWithoutAnyCallThatAPrivateKeyIsBroken() throws Exception {
        try (FaultServer server = new FaultServer((number, request, wire) -> wire.answer(200, "text/plain", ""))) {
            Said said = test("gcp", account("bm90IGEga2V5", "https://oauth2.googleapis.com/token"), server.base());
            assertThat(said.text("state")).isEqualTo("invalid");
            assertThat(home.run("keys", "test", label()).err()).contains("private key cannot be read");
            assertThat(server.seen()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://oauth2.googleapis.com.evil.example.org/token", "https://evil.example.org/token",
        "https://oauth2.googleapis.com:8443/token", "http://oauth2.googleapis.com/token",
        "https://user@oauth2.googleapis.com/token", "not an address"
    })
    void showsAnAccountToNobodyButGoogle(String address) throws Exception {
        home.reading(account(base64(pair()), address), "keys", "add", "--provider", "gcp", "--label", label());
        Said said = home.run("keys", "test", label(), "--json");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.text("message")).contains(address);
    }
}
