package org.keytally.core.adapter.sealed.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.SecretName;
import org.keytally.core.domain.key.SecretStoreException;
import org.keytally.core.sweep.Canary;

final class OpenedSecretsTest {

    private static final SecretName NAME = new SecretName("0197", "Work");
    private static final Duration LONG = OpenedSecrets.UNUSED;

    private final CountingSecrets keychain = new CountingSecrets();
    private Instant wall = Instant.parse("2026-03-01T12:00:00Z");
    private long nanos = -5;
    private final OpenedSecrets opened = new OpenedSecrets(keychain, () -> wall, () -> nanos);

    @BeforeEach
    void putOne() {
        keychain.put(NAME, Canary.secret("-a"));
    }

    @Test
    void readsTheKeychainOnceForAThousandPrompts() throws SecretStoreException {
        for (int prompt = 0; prompt < 1_000; prompt++) {
            pass(Duration.ofSeconds(30));
            assertThat(read()).contains(Canary.CORE + "-a");
        }

        assertThat(keychain.reads()).isEqualTo(1);
        assertThat(opened.reads()).isEqualTo(1);
    }

    @Test
    void readsAgainAfterTenMinutesUnused() throws SecretStoreException {
        read();
        pass(LONG.minusSeconds(1));
        read();
        assertThat(keychain.reads()).isEqualTo(1);

        pass(LONG);
        read();
        assertThat(keychain.reads()).isEqualTo(2);
    }

    @Test
    void readsAgainAfterItWasReplacedRemovedOrDisabled() throws SecretStoreException {
        read();
        opened.put(NAME, Canary.secret("-b"));
        assertThat(read()).contains(Canary.CORE + "-b");

        opened.forget(NAME);
        read();
        assertThat(keychain.reads()).isEqualTo(3);

        assertThat(opened.remove(NAME)).isTrue();
        assertThat(read()).isEmpty();
    }

    @Test
    void readsAgainAfterLocking() throws SecretStoreException {
        read();
        opened.lock();

        assertThat(read()).contains(Canary.CORE + "-a");
        assertThat(keychain.reads()).isEqualTo(2);
    }

    @Test
    void readsAgainAfterTheSystemSlept() throws SecretStoreException {
        read();
        wall = wall.plus(Duration.ofMinutes(1));

        read();

        assertThat(keychain.reads()).isEqualTo(2);
    }

    @Test
    void readsAgainAfterTheClockWasSetBack() throws SecretStoreException {
        read();
        wall = wall.minus(Duration.ofHours(1));

        read();

        assertThat(keychain.reads()).isEqualTo(2);
    }

    @Test
    void doesNotKeepWhatWasReplacedWhileItWasRead() throws SecretStoreException {
        keychain.whileReading(() -> opened.forget(NAME));
        read();
        keychain.whileReading(() -> {});
        keychain.put(NAME, Canary.secret("-b"));

        assertThat(read()).contains(Canary.CORE + "-b");
    }

    @Test
    void doesNotKeepWhatWasLockedWhileItWasRead() throws SecretStoreException {
        keychain.whileReading(opened::lock);
        read();
        keychain.whileReading(() -> {});

        read();

        assertThat(keychain.reads()).isEqualTo(2);
    }

    @Test
    void doesNotKeepVeryLargeSecrets() throws SecretStoreException {
        keychain.put(NAME, Secret.ofUtf8(new byte[OpenedSecrets.LARGEST_KEPT + 1]));

        read();
        read();

        assertThat(keychain.reads()).isEqualTo(2);
    }

    @Test
    void givesEachCallerASecretOfItsOwn() throws SecretStoreException {
        opened.open(NAME).orElseThrow().close();
        opened.open(NAME).orElseThrow().close();

        assertThat(read()).contains(Canary.CORE + "-a");
    }

    @Test
    @Timeout(10)
    void sweepsUntilItIsClosed() throws InterruptedException {
        Thread sweeping = Thread.ofVirtual().start(opened::run);

        opened.close();

        assertThat(sweeping.join(Duration.ofSeconds(5))).isTrue();
    }

    @Test
    void sweepsWithoutBeingAskedForASecret() throws SecretStoreException {
        read();
        pass(LONG);
        opened.sweep();
        wall = wall.minus(LONG);
        nanos -= LONG.toNanos();

        read();

        assertThat(keychain.reads()).isEqualTo(2);
    }

    private Optional<String> read() throws SecretStoreException {
        Optional<Secret> secret = opened.open(NAME);
        return secret.map(each -> new String(each.reveal(), StandardCharsets.UTF_8));
    }

    private void pass(Duration time) {
        wall = wall.plus(time);
        nanos += time.toNanos();
    }
}
