package org.keytally.core.adapter.keychain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.key.Resting;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.SecretName;
import org.keytally.core.domain.key.SecretStoreException;
import org.keytally.core.domain.key.SecretStoreException.Kind;

final class LayeredSecretsTest {

    private static final SecretName NAME = new SecretName("id", "Work (openai)");
    private static final int LIMIT = 100;
    private static final String SMALL = "sk-KTCANARYk7Qw9Zp2Xv4T-1";
    private static final String OTHER_SMALL = "sk-KTCANARYk7Qw9Zp2Xv4T-2";
    private static final String LARGE = SMALL.repeat(5);
    private static final String OTHER_LARGE = OTHER_SMALL.repeat(6);
    private static final String POINTER = "keytally:sealed:a";
    private static final List<String> ALL = List.of(SMALL, OTHER_SMALL, LARGE, OTHER_LARGE, POINTER);

    private final Fuse fuse = new Fuse();
    private final InMemorySecrets keychain = new InMemorySecrets(Resting.WINDOWS_CREDENTIALS, LIMIT, fuse);
    private final InMemorySecrets sealed = new InMemorySecrets(Resting.SEALED_FILE, Integer.MAX_VALUE, fuse);
    private final LayeredSecrets secrets = new LayeredSecrets(keychain, sealed);

    @Test
    void keepsSmallSecretsInTheKeychainAlone() throws SecretStoreException {
        put(SMALL);

        assertThat(opened()).isEqualTo(SMALL);
        assertThat(sealed.secrets).isEmpty();
        assertThat(secrets.restingOf(NAME)).contains(Resting.WINDOWS_CREDENTIALS);
    }

    @Test
    void keepsLargeSecretsInTheSecondPlace() throws SecretStoreException {
        put(LARGE);

        assertThat(opened()).isEqualTo(LARGE);
        assertThat(secrets.restingOf(NAME)).contains(Resting.SEALED_FILE);
    }

    @Test
    void knowsNothingOfANameNeverStored() throws SecretStoreException {
        assertThat(secrets.open(NAME)).isEmpty();
        assertThat(secrets.restingOf(NAME)).isEmpty();
        assertThat(secrets.remove(NAME)).isFalse();
    }

    @Test
    void leavesNoStaleCopyWhateverReplacesWhat() throws SecretStoreException {
        for (String former : ALL) {
            for (String next : ALL) {
                put(former);
                put(next);
                assertThat(opened()).isEqualTo(next);
                assertThat(copiesOf(LARGE) + copiesOf(OTHER_LARGE) + copiesOf(SMALL) + copiesOf(OTHER_SMALL))
                        .as("%s then %s", former, next)
                        .isEqualTo(next.equals(POINTER) ? 0 : 1);
            }
        }
    }

    @Test
    void removesBothTheItemAndWhatItPointsTo() throws SecretStoreException {
        put(LARGE);

        assertThat(secrets.remove(NAME)).isTrue();
        assertThat(keychain.secrets).isEmpty();
        assertThat(sealed.secrets).isEmpty();
    }

    @Test
    void aFailedReplacementLeavesTheFormerWhole() throws SecretStoreException {
        for (String former : ALL) {
            for (String next : ALL) {
                for (int change = 0; change < 6; change++) {
                    failingReplacement(former, next, change);
                }
            }
        }
    }

    @Test
    void aProgramThatEndsAtAnyChangeLeavesTheFormerOrTheNext() throws SecretStoreException {
        for (String former : ALL) {
            for (String next : ALL) {
                for (int change = 0; change < 6; change++) {
                    endingReplacement(former, next, change);
                }
            }
        }
    }

    @Test
    void aPointerToNothingIsReportedLost() throws SecretStoreException {
        put(LARGE);
        sealed.secrets.clear();

        assertThatExceptionOfType(SecretStoreException.class)
                .isThrownBy(() -> secrets.open(NAME))
                .satisfies(failure -> assertThat(failure.kind()).isEqualTo(Kind.DAMAGED));
    }

    @Test
    void anItemDeletedOutsideDoesNotBringAnOldSecretBack() throws SecretStoreException {
        put(LARGE);
        put(SMALL);
        keychain.secrets.clear();

        assertThat(secrets.open(NAME)).isEmpty();
    }

    private void failingReplacement(String former, String next, int change) throws SecretStoreException {
        put(former);
        fuse.failAt(change);
        boolean isDone = tryToPut(next);
        fuse.mend();
        assertThat(opened()).as("%s then %s, change %d", former, next, change).isEqualTo(isDone ? next : former);
    }

    private void endingReplacement(String former, String next, int change) throws SecretStoreException {
        put(former);
        fuse.endAt(change);
        tryToPut(next);
        fuse.mend();
        assertThat(opened()).as("%s then %s, change %d", former, next, change).isIn(former, next);
        put(SMALL);
        assertThat(sealed.secrets).isEmpty();
    }

    private boolean tryToPut(String text) {
        try {
            put(text);
            return true;
        } catch (SecretStoreException failed) {
            return false;
        }
    }

    private void put(String text) throws SecretStoreException {
        try (Secret secret = Secret.ofUtf8(text.getBytes(StandardCharsets.UTF_8))) {
            secrets.put(NAME, secret);
        }
    }

    private String opened() throws SecretStoreException {
        try (Secret secret = secrets.open(NAME).orElseThrow()) {
            return new String(secret.reveal(), StandardCharsets.UTF_8);
        }
    }

    private long copiesOf(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Stream.of(keychain, sealed)
                .flatMap(store -> store.secrets.values().stream())
                .filter(value -> Arrays.equals(value, bytes))
                .count();
    }
}
