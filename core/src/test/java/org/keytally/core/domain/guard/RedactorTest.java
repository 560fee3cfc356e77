package org.keytally.core.domain.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keytally.core.sweep.Canary;

class RedactorTest {

    private static final String SECRET = "zq" + Canary.CORE + "/+\"ü=";
    private static final String MASK = Redactor.MASK;

    private final Redactor redactor = Redactor.shipped();

    @Test
    void replacesARememberedSecretInAllItsForms() {
        redactor.remember(utf8(SECRET));
        byte[] bytes = utf8(SECRET);
        List<String> forms = List.of(
                SECRET,
                HexFormat.of().formatHex(bytes),
                URLEncoder.encode(SECRET, StandardCharsets.UTF_8),
                SECRET.replace("\"", "\\\""),
                SECRET.replace("\"", "\\\"").replace("ü", "\\u00fc"));
        for (String form : forms) {
            assertThat(redactor.redact("Fehler für " + form + " hier – ü"))
                    .isEqualTo("Fehler für " + MASK + " hier – ü");
        }
        for (String before : List.of("", "a", "ab")) {
            String encoded = Base64.getEncoder().encodeToString(utf8(before + SECRET));
            assertThat(redactor.redact("x " + encoded)).contains(MASK).hasSizeLessThan(30);
        }
    }

    @Test
    void replacesSecretsThatOverlapOrFollowEachOther() {
        redactor.remember(utf8("abcabcabc"));
        assertThat(redactor.redact("-abcabcabcabc-abcabcabc")).isEqualTo("-" + MASK + "-" + MASK);
    }

    @Test
    void knowsManySecretsAtOnce() {
        for (int i = 0; i < 200; i++) {
            redactor.remember(utf8("zq" + Canary.CORE + "-" + i + "-end"));
        }
        for (int i = 0; i < 200; i++) {
            assertThat(redactor.redact("is zq" + Canary.CORE + "-" + i + "-end!")).isEqualTo("is " + MASK + "!");
        }
    }

    @Test
    void findsASecretAnywhereInRandomText() {
        redactor.remember(utf8(SECRET));
        Random random = new Random(3);
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(200); i > 0; i--) {
                text.append((char) (random.nextInt(5) == 0 ? 0x20ac + random.nextInt(900) : ' ' + random.nextInt(14)));
            }
            int at = random.nextInt(text.length() + 1);
            String expected = new StringBuilder(text).insert(at, MASK).toString();
            assertThat(redactor.redact(text.insert(at, SECRET).toString())).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "sk-%s",
        "sk-ant-api03-%s",
        "AIza%s",
        "x-api-key: %s",
        "Authorization: Bearer %s",
        "{\"authorization\": \"%s\"}",
        "https://host/v1?key=%s",
        "https://user:%s@host/",
        "value: gsk_%s"
    })
    void hidesWhatHasTheShapeOfAKeyThoughNobodyOpenedIt(String around) {
        assertThat(redactor.redact(around.formatted(Canary.CORE + "/a"))).contains(MASK).doesNotContain(Canary.CORE);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "",
        "The key Work (openai) has expired.",
        "task-management-of-large-teams",
        "https://host:8080/path?model=gpt-4o",
        "user@example.org: 12:30"
    })
    void leavesOtherTextAsItIs(String text) {
        redactor.remember(utf8(SECRET));
        assertThat(redactor.redact(text)).isSameAs(text);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
