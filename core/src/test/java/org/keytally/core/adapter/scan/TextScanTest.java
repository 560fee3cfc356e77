package org.keytally.core.adapter.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keytally.core.domain.guard.KnownSecret;
import org.keytally.core.domain.guard.LeakShapes;
import org.keytally.core.domain.key.Fingerprint;
import org.keytally.core.sweep.Canary;

class TextScanTest {

    // neither begins like the key of any provider
    private static final String KNOWN = "zq7" + Canary.CORE + "-9f3Lm2";
    private static final String WITH_SIGNS = "p+" + Canary.CORE + "/x=:@9";
    private static final String SHORT = "Neo4j-pass";
    private static final String ANTHROPIC = "sk-ant-" + "api03-" + Canary.CORE + "a8Hs02jLqPz81mNx";
    private static final PlainFingerprints FINGERPRINTS = new PlainFingerprints();

    @ParameterizedTest
    @ValueSource(strings = {
        "%s",
        "KEY=%s",
        "KEY='%s'",
        "{\"key\":\"%s\"}",
        "Authorization: Bearer %s\r\n",
        "glued%sglued",
        "a=1&key=%s&b=2",
        "https://user:%s@host/",
        "KEY=\"%s\" # keytally:allow"
    })
    void findsAKnownSecretWhereverItStands(String around) {
        assertThat(find(around.formatted(KNOWN), KNOWN)).containsExactly("known 1:" + (around.indexOf("%s") + 1));
    }

    @Test
    void tellsLineAndColumnInCharacters() {
        assertThat(find("one\ntwo\nüber " + KNOWN + "\n", KNOWN)).containsExactly("known 3:6");
    }

    @Test
    void findsAKnownSecretAtEachPlaceInBase64() {
        for (String before : List.of("", "a", "ab", "abc")) {
            String encoded = base64(before + KNOWN + "zz");
            assertThat(find("data: " + encoded, KNOWN)).as(before).containsExactly("known 1:7");
        }
    }

    @Test
    void findsAKnownSecretInUrlEncoding() {
        String encoded = URLEncoder.encode(WITH_SIGNS, StandardCharsets.UTF_8);
        assertThat(encoded).contains("%2B").contains("%3A");
        assertThat(find("https://host/?key=" + encoded, WITH_SIGNS)).hasSize(1);
    }

    @Test
    void findsAShortSecretOnlyAsAWord() {
        assertThat(find("password: " + SHORT + "\n", SHORT)).containsExactly("known 1:11");
        assertThat(find("x" + SHORT + "y", SHORT)).isEmpty();
    }

    @Test
    void findsASecretOfSeveralLines() {
        String file = "{\n  \"type\": \"service_account\",\n  \"private\": \"" + Canary.CORE + "\"\n}\n";
        assertThat(find("before\n" + file + "after\n", file)).containsExactly("known 2:1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"}", "}\n"})
    void findsALongSecretOnceWhateverIsShownOfIt(String end) throws IOException {
        String account = "{\"private_key_id\": \"0123456789abcdef01239f3a\", \"private_key\": \"" + Canary.CORE
                + "x".repeat(300) + "\"" + end;
        KnownSecret plain = FINGERPRINTS.known(account);
        for (String shown : List.of("9f3a", "", account.substring(account.length() - 4))) {
            KnownSecret known = new KnownSecret(new Fingerprint(plain.fingerprint().hash(), shown), plain.length());
            List<String> found = new ArrayList<>();
            new TextScan(List.of(known), new LeakShapes(List.of()), FINGERPRINTS).scan(
                    new ByteArrayInputStream(("before\n" + account + "after\n").getBytes(StandardCharsets.UTF_8)),
                    (match, line, column) -> found.add(line + ":" + column));

            assertThat(found).as("shown %s", shown).containsExactly("2:1");
        }
    }

    @Test
    void findsEachSecretOnceAcrossTheSeamsOfALargeStream() {
        int size = 1_300_000;
        Random random = new Random(7);
        for (int round = 0; round < 12; round++) {
            byte[] bytes = noise(size, random);
            List<String> expected = new ArrayList<>();
            for (int at = 250_000 + random.nextInt(30_000); at < size - 100; at += 270_000 - random.nextInt(9_000)) {
                byte[] secret = KNOWN.getBytes(StandardCharsets.UTF_8);
                System.arraycopy(secret, 0, bytes, at, secret.length);
            }
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            for (int at = text.indexOf(KNOWN); at >= 0; at = text.indexOf(KNOWN, at + 1)) {
                String before = text.substring(0, at);
                expected.add("known " + (before.chars().filter(c -> c == '\n').count() + 1) + ":"
                        + (at - before.lastIndexOf('\n')));
            }
            assertThat(find(text, KNOWN)).isEqualTo(expected).hasSizeGreaterThan(2);
        }
    }

    @Test
    void readsAVeryLongStreamInBoundedMemory() throws IOException {
        long length = 300L * 1024 * 1024;
        TextScan scan = new TextScan(List.of(FINGERPRINTS.known(KNOWN)), new LeakShapes(List.of()), FINGERPRINTS);
        assertThat(scan.scan(new Endless(length), (match, line, column) -> {})).isEqualTo(length);
    }

    @Test
    void findsKeysByTheirShape() {
        String body = Canary.CORE + "a8Hs02jLqPz81mNxR5tYw3eU";
        assertThat(find("sk-ant-" + body)).containsExactly("anthropic-key 1:1");
        assertThat(find("x=sk-or-" + "v1-" + body)).containsExactly("openrouter-key 1:3");
        assertThat(find("sk-proj-" + body + "_" + body)).containsExactly("openai-project-key 1:1");
        assertThat(find("sk-" + body)).containsExactly("sk-key 1:1");
        assertThat(find("AIza" + Canary.CORE + "a8Hs02jLqPz81mN")).containsExactly("google-key 1:1");
        assertThat(find("gsk_" + body)).containsExactly("groq-key 1:1");
        assertThat(find("xai-" + body)).containsExactly("xai-key 1:1");
        assertThat(find("pplx-" + body)).containsExactly("perplexity-key 1:1");
        assertThat(find("hf_" + body)).containsExactly("huggingface-key 1:1");
        assertThat(find("ghp_" + body)).containsExactly("github-token 1:1");
        assertThat(find("pk_" + "4512375_" + "K7Q9Z2X4T8H5J3M6N1P0R7W4Y2B9D6F8")).containsExactly("clickup-key 1:1");
        assertThat(find("AKIA" + "K7Q4Z2X3T5H6J3M7")).containsExactly("aws-access-key 1:1");
        assertThat(find("sk-" + "7f3a9c1e5b2d8f60a4c7e9b1d3f5a2c8")).containsExactly("deepseek-key 1:1");
    }

    @Test
    void findsPrivateKeysAsFilesAndInsideJson() {
        String body = (Canary.CORE + "Zk9").repeat(5);
        assertThat(find("-----BEGIN RSA PRIVATE KEY" + "-----\n" + body + "\n")).containsExactly("private-key 1:1");
        assertThat(find("-----BEGIN PRIVATE KEY" + "-----\r\n" + body + "\n")).containsExactly("private-key 1:1");
        assertThat(find("{\"private_key\": \"" + "-----BEGIN PRIVATE KEY-----\\n" + body + "\\n\"}"))
                .containsExactly("service-account 1:2");
    }

    @Test
    void findsKeysWithoutAShapeByTheNameTheyAreGiven() {
        String value = "k7Qw9" + Canary.CORE + "Zp2";
        assertThat(find("MISTRAL_API_KEY=" + value)).containsExactly("assigned-key 1:17");
        assertThat(find("  \"apiKey\": \"" + value + "\",")).containsExactly("assigned-key 1:14");
        assertThat(find("export COHERE_API_KEY_PROD='" + value + "'")).containsExactly("assigned-key 1:29");
        assertThat(find("client_secret => \"" + value + "\"")).containsExactly("assigned-key 1:19");
    }

    @Test
    void findsKeysInsideBase64() {
        assertThat(find("data:\n  key: " + base64(ANTHROPIC) + "\n")).containsExactly("anthropic-key 2:8");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "OPENAI_API_KEY=${OPENAI_API_KEY}",
        "OPENAI_API_KEY=sk-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
        "OPENAI_API_KEY=your-api-key",
        "OPENAI_API_KEY=sk-your-api-key-goes-here-1234567890",
        "OPENAI_API_KEY=sk-...",
        "key: sk-ant-api03-00000000000000000000000000000000",
        "AKIAIOSFODNN7EXAMPLE",
        "api_key = os.environ.get('OPENAI_API_KEY')",
        "api_key: process.env.OPENAI_API_KEY_2_FOR_TESTS",
        "apiKey: config.providers.openai.apiKey2,",
        ".sk-folding-cube-container-with-a-long-name-2 { color: red }",
        "task-8f3a9c1e5b2d8f60a4c7e9b1d3f5a2c8b1",
        "password: ${{ secrets.DEPLOY_PASSWORD_2 }}",
        "\"token\": \"123e4567-e89b-12d3-a456-426614174000\"",
        "-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA7Zp2\n",
        "-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----",
        "integrity sha512-9f3Lm2k7Qw9Zp2Xv4Ta8Hs02jLqPz81mNxR5tYw3eUk7Qw9Zp2Xv4Ta8Hs02jLqPz81m=="
    })
    void saysNothingOfPlaceholdersAndReferences(String text) {
        assertThat(find(text)).isEmpty();
    }

    @Test
    void letsALineBeAllowed() {
        assertThat(find(ANTHROPIC + " // keytally:allow\n" + ANTHROPIC)).containsExactly("anthropic-key 2:1");
    }

    @Test
    void showsAtMostFourCharacters() throws IOException {
        List<Match> matches = new ArrayList<>();
        TextScan scan = new TextScan(List.of(), LeakShapes.shipped(), FINGERPRINTS);
        String body = Canary.CORE.repeat(5);
        String text = ANTHROPIC + "\n-----BEGIN PRIVATE KEY" + "-----\n" + body + "\n";
        scan.scan(stream(text), (match, line, column) -> matches.add(match));
        assertThat(matches).extracting(Match::lastFour).containsExactly("1mNx", "");
        assertThat(matches.toString()).doesNotContain(Canary.CORE.substring(0, 8));
    }

    static List<String> find(String text, String... known) {
        List<KnownSecret> secrets = List.of(known).stream().map(FINGERPRINTS::known).toList();
        List<String> found = new ArrayList<>();
        try {
            new TextScan(secrets, LeakShapes.shipped(), FINGERPRINTS)
                    .scan(
                            stream(text),
                            (match, line, column) -> found.add(match.shape() + " " + line + ":" + column));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return found;
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] noise(int size, Random random) {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) (random.nextInt(60) == 0 ? '\n' : 'a' + random.nextInt(26));
        }
        return bytes;
    }

    /// A stream of lines that is never held whole.
    private static final class Endless extends InputStream {

        private long left;

        Endless(long length) {
            left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? 'x' : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(length, left);
            java.util.Arrays.fill(buffer, offset, offset + count, (byte) '.');
            left -= count;
            return count;
        }
    }
}
