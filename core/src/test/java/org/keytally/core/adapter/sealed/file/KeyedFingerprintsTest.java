package org.keytally.core.adapter.sealed.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keytally.core.adapter.sealed.HomeKey;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.sweep.Canary;

final class KeyedFingerprintsTest {

    private static final String LONG = Canary.CORE + "x".repeat(256);

    private final KeyedFingerprints fingerprints = new KeyedFingerprints(HomeKey.of(new byte[32]));

    @Test
    void isTheSameForTheSameSecretOnly() {
        assertThat(fingerprints.of(Canary.secret("-a"))).isEqualTo(fingerprints.of(Canary.secret("-a")));
        assertThat(fingerprints.of(Canary.secret("-a")).hash())
                .isNotEqualTo(fingerprints.of(Canary.secret("-b")).hash());
    }

    @Test
    void isAnotherInAnotherHome() {
        byte[] other = new byte[32];
        other[0] = 1;

        assertThat(new KeyedFingerprints(HomeKey.of(other)).of(Canary.secret("")).hash())
                .isNotEqualTo(fingerprints.of(Canary.secret("")).hash());
    }

    @Test
    void hashesARunOfBytesAsItHashesASecret() {
        byte[] line = ("KEY=" + Canary.CORE + "\n").getBytes(StandardCharsets.UTF_8);

        assertThat(fingerprints.hash(line, 4, Canary.CORE.length()))
                .isEqualTo(fingerprints.of(Canary.secret("")).hash())
                .matches("[0-9a-f]{64}");
    }

    @Test
    void showsTheLastFourCharacters() {
        assertThat(fingerprints.of(Canary.secret("-wxyz")).lastFour()).isEqualTo("wxyz");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abcd", "fifteen-letters", "fünfzéhn-letter", "\ud83d\udd11\ud83d\udd11abcd"})
    void showsNothingOfAShortSecret(String secret) {
        assertThat(lastFour(secret)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"abé", "abc\n", "abc ", "abc\u007f", "ab\ud83d\udd11"})
    void showsNothingThatIsNotPlainlyPrintable(String end) {
        assertThat(lastFour(Canary.CORE + end)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"type\": \"service_account\", \"private_key_id\": \"%s\", \"private_key\": \"%s\"}",
        "\n {\"private_key\":\"%2$s\",\n  \"private_key_id\" : \"%1$s\"\n}\n",
    })
    void showsTheEndOfTheKeyIdOfAServiceAccount(String account) {
        assertThat(lastFour(account.formatted("0123456789abcdef0123456789abcdef01231f9a", LONG)))
                .isEqualTo("1f9a");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"private_key\": \"%s\"}",
        "{\"private_key_id\": \"short\", \"private_key\": \"%s\"}",
        "{\"private_key_id\": {\"private_key\": \"%s\"}}",
        "{\"private_key\": \"%s\", \"private_key_id\"",
    })
    void showsNothingOfAServiceAccountWhoseKeyHasNoId(String account) {
        assertThat(lastFour(account.formatted(LONG))).isEmpty();
    }

    @Test
    void showsNothingOfAShortDocumentSoThatItIsStillFoundByItsLength() {
        assertThat(lastFour("{\"private_key_id\":\"0123456789abcdef1f9a\",\"x\":\"" + Canary.CORE + "\"}")).isEmpty();
    }

    @Test
    void showsTheEndOfASecretOfSixteenCharacters() {
        assertThat(lastFour("sixteen-letters4")).isEqualTo("ers4");
    }

    private String lastFour(String secret) {
        return fingerprints.of(Secret.ofUtf8(secret.getBytes(StandardCharsets.UTF_8))).lastFour();
    }
}
