package org.keytally.core.adapter.exec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.guard.Disguises;
import org.keytally.core.sweep.Canary;

class MaskerTest {

    private static final String SECRET = "sk-" + Canary.CORE + "+/\"\\=ü";
    private static final String STARS = "***************";

    @Test
    void letsOtherTextThroughUnchanged() throws IOException {
        byte[] bytes = new byte[100_000];
        new Random(1).nextBytes(bytes);
        assertThat(mask(SECRET, bytes, 777)).isEqualTo(bytes);
    }

    @Test
    void blotsOutEveryFormHoweverItIsCutIntoWrites() throws IOException {
        for (Map.Entry<String, byte[]> form : forms(SECRET).entrySet()) {
            byte[] text = join("before\n", form.getValue(), "\nafter");
            for (int piece : new int[]{1, 2, 3, 7, text.length}) {
                String masked = new String(mask(SECRET, text, piece), StandardCharsets.ISO_8859_1);
                assertThat(masked).as(form.getKey() + " by " + piece).isEqualTo("before\n" + STARS + "\nafter");
            }
        }
    }

    @Test
    void blotsOutBase64AtEachPlaceItMayBeginAt() throws IOException {
        for (String before : List.of("", "a", "ab", "abc")) {
            for (String after : List.of("", "z", "zz")) {
                String encoded = base64(before + SECRET + after);
                String masked = masked(SECRET, encoded);
                assertThat(masked).as(before + "…" + after).contains(STARS);
                assertThat(masked.replace(STARS, "").length()).as(before + "…" + after).isLessThan(12);
            }
        }
    }

    @Test
    void blotsOutBase64ThatIsBrokenIntoLines() throws IOException {
        String secret = (SECRET + "x").repeat(9);
        String wrapped = Base64.getMimeEncoder().encodeToString(("user:" + secret).getBytes(StandardCharsets.UTF_8));
        assertThat(wrapped).contains("\r\n");
        for (String breaks : List.of("\n", "\r\n", "\n    ")) {
            String masked = masked(secret, "key: " + wrapped.replace("\r\n", breaks) + "\nend");
            assertThat(masked).startsWith("key: dXNlcj").contains(STARS).endsWith("\nend").hasSizeLessThan(50);
        }
    }

    @Test
    void blotsOutSecretsThatFollowEachOther() throws IOException {
        assertThat(masked(SECRET, SECRET + SECRET)).isIn(STARS, STARS + STARS);
        assertThat(masked(SECRET, SECRET + "-" + SECRET)).isEqualTo(STARS + "-" + STARS);
    }

    @Test
    void blotsOutASecretThatOverlapsItself() throws IOException {
        assertThat(masked("abcabcabca", "-abcabcabcabcabca-")).isEqualTo("-" + STARS + "-");
    }

    @Test
    void blotsOutASecretAfterAFalseBeginning() throws IOException {
        assertThat(masked("aab" + Canary.CORE, "aaab" + Canary.CORE + "aabKT")).isEqualTo("a" + STARS + "aabKT");
    }

    @Test
    void blotsOutTheLinesOfAKeyBlockOneByOne() throws IOException {
        String line = Canary.CORE.repeat(4).substring(0, 64);
        String account = "{\"private_key\": \"-----BEGIN PRIVATE KEY-----\\n" + line + "\\nshort\\n\"}\n";
        assertThat(masked(account, "first " + line + "\n")).isEqualTo("first " + STARS + "\n");
        assertThat(masked(account, account)).isEqualTo(STARS);
    }

    @Test
    void letsThroughAtOnceWhatCannotBeASecret() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Masker masker = new Masker(Disguises.of(SECRET.getBytes(StandardCharsets.UTF_8)), out);
        write(masker, "Continue? [y/n] ");
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("Continue? [y/n] ");
        assertThat(masker.isHolding()).isFalse();
    }

    @Test
    void showsAtMostFourCharactersWhenNothingMoreComes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Masker masker = new Masker(Disguises.of(SECRET.getBytes(StandardCharsets.UTF_8)), out);
        write(masker, "ready " + SECRET.substring(0, 10));
        masker.idle();
        masker.idle();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("ready " + SECRET.substring(0, 4));
        write(masker, SECRET.substring(10) + " end");
        masker.finish();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("ready " + SECRET.substring(0, 4) + STARS + " end");
    }

    @Test
    void showsTheBeginningOfASecretThatWasNone() throws IOException {
        assertThat(masked(SECRET, SECRET.substring(0, 12))).isEqualTo(SECRET.substring(0, 12));
    }

    @Test
    void holdsBackNoMoreThanTheLongestForm() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] secret = SECRET.getBytes(StandardCharsets.UTF_8);
        Masker masker = new Masker(Disguises.of(secret), out);
        Random random = new Random(5);
        String alphabet = "sk-KTCANARY" + base64(SECRET) + HexFormat.of().formatHex(secret) + "\n \r";
        long written = 0;
        for (int i = 0; i < 50_000; i++) {
            write(masker, String.valueOf(alphabet.charAt(random.nextInt(alphabet.length()))));
            written++;
            assertThat(written - out.size()).isLessThan(500);
        }
    }

    @Test
    void agreesWithASimpleReplacementOnRandomText() throws IOException {
        Random random = new Random(11);
        String secret = "abab" + "caab";
        for (int round = 0; round < 3_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 60; i++) {
                text.append("abc".charAt(random.nextInt(3)));
            }
            boolean[] hidden = new boolean[text.length()];
            for (int at = text.indexOf(secret); at >= 0; at = text.indexOf(secret, at + 1)) {
                java.util.Arrays.fill(hidden, at, at + secret.length(), true);
            }
            StringBuilder expected = new StringBuilder();
            for (int i = 0; i < text.length(); i++) {
                if (!hidden[i]) {
                    expected.append(text.charAt(i));
                }
            }
            byte[] masked = mask(secret, text.toString().getBytes(StandardCharsets.US_ASCII), 1 + random.nextInt(9));
            assertThat(new String(masked, StandardCharsets.US_ASCII).replace(STARS, ""))
                    .as(text.toString())
                    .isEqualTo(expected.toString());
        }
    }

    static Map<String, byte[]> forms(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        Map<String, byte[]> forms = new LinkedHashMap<>();
        forms.put("raw", bytes);
        forms.put("hex", HexFormat.of().formatHex(bytes).getBytes(StandardCharsets.US_ASCII));
        forms.put("HEX", HexFormat.of().withUpperCase().formatHex(bytes).getBytes(StandardCharsets.US_ASCII));
        forms.put("url", URLEncoder.encode(secret, StandardCharsets.UTF_8).getBytes(StandardCharsets.US_ASCII));
        forms.put("utf-16le", secret.getBytes(StandardCharsets.UTF_16LE));
        forms.put("utf-16be", secret.getBytes(StandardCharsets.UTF_16BE));
        String json = secret.replace("\\", "\\\\").replace("\"", "\\\"").replace("ü", "\\u00fc");
        forms.put("json", json.getBytes(StandardCharsets.US_ASCII));
        forms.put("json with slashes", json.replace("/", "\\/").getBytes(StandardCharsets.US_ASCII));
        forms.put("base64url", exact(bytes));
        return forms;
    }

    private static byte[] exact(byte[] bytes) {
        byte[] encoded = Base64.getUrlEncoder().withoutPadding().encode(bytes);
        return java.util.Arrays.copyOf(encoded, bytes.length * 8 / 6);
    }

    private static String masked(String secret, String text) throws IOException {
        return new String(mask(secret, text.getBytes(StandardCharsets.UTF_8), 5), StandardCharsets.UTF_8);
    }

    private static byte[] mask(String secret, byte[] text, int piece) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Masker masker = new Masker(Disguises.of(secret.getBytes(StandardCharsets.UTF_8)), out);
        for (int i = 0; i < text.length; i += piece) {
            masker.write(text, i, Math.min(piece, text.length - i));
        }
        masker.finish();
        return out.toByteArray();
    }

    private static void write(Masker masker, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        masker.write(bytes, 0, bytes.length);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] join(String before, byte[] middle, String after) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.writeBytes(before.getBytes(StandardCharsets.UTF_8));
        joined.writeBytes(middle);
        joined.writeBytes(after.getBytes(StandardCharsets.UTF_8));
        return joined.toByteArray();
    }
}
