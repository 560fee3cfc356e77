package org.keytally.core.adapter.sealed.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.key.KeyId;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.SecretParcel.Content;
import org.keytally.core.sweep.Canary;

final class PassphraseParcelTest {

    private static final KeyId ID = new KeyId("key-0001");

    private final PassphraseParcel parcel = new PassphraseParcel(() -> new Argon2Cost(19_456, 1, 1));
    private final Content content =
            new Content(Map.of(ID, secret("sk-" + Canary.CORE)), Map.of("key-0001", "a1", ".settings", "b2"));

    @Test
    void givesBackSecretsAndDigestsForTheRightPassphraseOnly() {
        String sealed = parcel.seal(content, secret("right"));

        assertThat(parcel.open(sealed, secret("wrong"))).isEmpty();
        Content opened = parcel.open(sealed, secret("right")).orElseThrow();
        assertThat(opened.digests()).isEqualTo(content.digests());
        assertThat(opened.secrets().keySet()).containsExactly(ID);
        Secret before = content.secrets().values().iterator().next();
        assertThat(opened.secrets().values()).allMatch(secret -> secret.matches(before)).hasSize(1);
    }

    @Test
    void opensNoParcelOfWhichOneByteWasChanged() {
        byte[] sealed = Base64.getDecoder().decode(parcel.seal(content, secret("right")));
        for (int at : new int[]{0, 1, 5, 9, 13, 20, 29, 41, 60, sealed.length - 1}) {
            byte[] changed = sealed.clone();
            changed[at] ^= 1;
            assertThat(parcel.open(Base64.getEncoder().encodeToString(changed), secret("right")))
                    .as("byte " + at)
                    .isEmpty();
        }
        assertThat(parcel.open("no parcel", secret("right"))).isEmpty();
        assertThat(parcel.open("", secret("right"))).isEmpty();
    }

    private static Secret secret(String text) {
        return Secret.ofUtf8(text.getBytes(StandardCharsets.UTF_8));
    }
}
