package org.keytally.core.adapter.sealed.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.sweep.Canary;

final class KeychainKeyTest {

    private final KeychainKey key = KeychainKey.random(new SecureRandom());

    @Test
    void isReadFromTheTextItGives() {
        assertThat(KeychainKey.of(key.secret()).orElseThrow().copy()).isEqualTo(key.copy());
    }

    @Test
    void isPlainTextForKeychainsThatKeepNoBytes() {
        assertThat(new String(key.secret().reveal(), StandardCharsets.US_ASCII))
                .matches("keytally-home-1:[A-Za-z0-9_-]{43}");
    }

    @Test
    void isNotReadFromWhatIsNoneOfOurs() {
        byte[] text = key.secret().reveal();

        assertThat(KeychainKey.of(Canary.secret(""))).isEmpty();
        assertThat(KeychainKey.of(Secret.ofUtf8(new byte[0]))).isEmpty();
        for (int length = 0; length < text.length; length++) {
            assertThat(KeychainKey.of(Secret.ofUtf8(Arrays.copyOf(text, length)))).isEmpty();
        }
    }
}
