package org.keytally.core.adapter.keychain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.key.Resting;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.SecretName;
import org.keytally.core.domain.key.SecretStoreException;
import org.keytally.core.domain.key.SecretStoreException.Kind;
import org.keytally.core.domain.key.StoreState;

final class TextKeychainStoreTest {

    private static final SecretName NAME = new SecretName("id", "Work (openai)");
    private static final String SECRET = "sk-KTCANARYk7Qw9Zp2Xv4T-1";
    private static final String OTHER = "sk-KTCANARYk7Qw9Zp2Xv4T-2";

    private final FakeTextKeychain keychain = new FakeTextKeychain();
    private final TextKeychainStore store =
            new TextKeychainStore(Resting.WINDOWS_CREDENTIALS, () -> keychain, Duration.ofSeconds(30));

    @Test
    void keepsTextAsItIs() throws SecretStoreException {
        put(SECRET);

        assertThat(keychain.texts).containsValue(SECRET);
        assertThat(opened()).isEqualTo(SECRET);
        assertThat(store.state()).isEqualTo(new StoreState.Ready());
    }

    @Test
    void keepsBytesThatAreNoText() throws SecretStoreException {
        byte[] bytes = {0, (byte) 0xff, 1};
        store.put(NAME, Secret.ofUtf8(bytes));

        assertThat(store.open(NAME).orElseThrow().reveal()).isEqualTo(bytes);
    }

    @Test
    void keepsATextThatLooksLikeItsOwnMark() throws SecretStoreException {
        put("keytally:base64:!");

        assertThat(opened()).isEqualTo("keytally:base64:!");
    }

    @Test
    void noticesASilentlyLostWrite() {
        keychain.writesToLose = 1;

        assertKind(Kind.NOT_KEPT, () -> put(SECRET));
        assertThat(keychain.texts).isEmpty();
    }

    @Test
    void keepsTheFormerWhenAReplacementIsLost() throws SecretStoreException {
        put(SECRET);
        keychain.writesToLose = 1;

        assertKind(Kind.NOT_KEPT, () -> put(OTHER));
        assertThat(opened()).isEqualTo(SECRET);
    }

    @Test
    void putsTheFormerBackWhenAReplacementIsMangled() throws SecretStoreException {
        put(SECRET);
        keychain.writesToMangle = 1;

        assertKind(Kind.NOT_KEPT, () -> put(OTHER));
        assertThat(opened()).isEqualTo(SECRET);
    }

    @Test
    void takesAwayAFirstWriteThatWasMangled() {
        keychain.writesToMangle = 1;

        assertKind(Kind.NOT_KEPT, () -> put(SECRET));
        assertThat(keychain.texts).isEmpty();
    }

    @Test
    void refusesWhatIsTooLargeBeforeTrying() throws SecretStoreException {
        put("x".repeat(1280));
        assertKind(Kind.TOO_LARGE, () -> put("x".repeat(1281)));

        assertThat(opened()).hasSize(1280);
    }

    @Test
    void tellsMissingFromRefused() throws SecretStoreException {
        assertThat(store.open(NAME)).isEmpty();
        assertThat(store.remove(NAME)).isFalse();
        keychain.refuses = true;

        assertKind(Kind.UNAVAILABLE, () -> store.open(NAME));
        assertThat(store.state()).isInstanceOf(StoreState.Unavailable.class);
    }

    @Test
    void removes() throws SecretStoreException {
        put(SECRET);

        assertThat(store.remove(NAME)).isTrue();
        assertThat(store.open(NAME)).isEmpty();
    }

    @Test
    void givesUpOnAKeychainThatHangs() {
        CountDownLatch never = new CountDownLatch(1);
        keychain.beforeEach = () -> {
            try {
                never.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        };
        TextKeychainStore impatient =
                new TextKeychainStore(Resting.KWALLET, () -> keychain, Duration.ofMillis(50));

        assertKind(Kind.TOO_SLOW, () -> impatient.open(NAME));
        assertThat(impatient.state())
                .isInstanceOfSatisfying(StoreState.Unavailable.class, unavailable -> assertThat(unavailable.cause())
                        .isEqualTo(StoreState.Cause.NOT_RESPONDING));
        never.countDown();
    }

    @Test
    void knowsTheWordsForMissing() {
        assertThat(JavaKeyring.saysMissing("No stored credentials match Keytally account: a")).isTrue();
        assertThat(JavaKeyring.saysMissing("Error code 1168")).isTrue();
        assertThat(JavaKeyring.saysMissing("Password is not in wallet")).isTrue();
        assertThat(JavaKeyring.saysMissing("Error code 5")).isFalse();
        assertThat(JavaKeyring.saysMissing("Failed to get credential. denied")).isFalse();
    }

    private void put(String text) throws SecretStoreException {
        try (Secret secret = Secret.ofUtf8(text.getBytes(StandardCharsets.UTF_8))) {
            store.put(NAME, secret);
        }
    }

    private String opened() throws SecretStoreException {
        return new String(store.open(NAME).orElseThrow().reveal(), StandardCharsets.UTF_8);
    }

    private static void assertKind(Kind kind, ThrowingCallable call) {
        assertThatExceptionOfType(SecretStoreException.class)
                .isThrownBy(call)
                .satisfies(failure -> assertThat(failure.kind()).isEqualTo(kind))
                .satisfies(failure -> assertThat(failure).hasMessageNotContaining("KTCANARYk7Qw9Zp2Xv4T"));
    }
}
