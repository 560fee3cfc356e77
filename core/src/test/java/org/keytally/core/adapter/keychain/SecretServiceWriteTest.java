package org.keytally.core.adapter.keychain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.SecretName;
import org.keytally.core.domain.key.SecretStoreException;
import org.keytally.core.domain.key.SecretStoreException.Kind;

final class SecretServiceWriteTest {

    private static final byte[] FORMER = "sk-KTCANARYk7Qw9Zp2Xv4T-1".getBytes(StandardCharsets.UTF_8);
    private static final byte[] NEXT = "sk-KTCANARYk7Qw9Zp2Xv4T-2".getBytes(StandardCharsets.UTF_8);

    private final FakeKeyItems items = new FakeKeyItems();
    private final SecretServiceWrite write = new SecretServiceWrite(items, new SecretName("id", "Work (openai)"));
    private final SecretServiceRead read = new SecretServiceRead(items);

    @Test
    void leavesOneItem() throws BusException, SecretStoreException {
        items.items.putAll(Map.of(FakeKeyItems.OURS, FORMER, "/double", FORMER));
        write.write(NEXT);

        assertKept(NEXT);
    }

    @Test
    void noticesASilentlyLostFirstWrite() {
        items.writesToLose = 1;

        assertNotKept();
        assertThat(items.items).isEmpty();
    }

    @Test
    void keepsTheFormerWhenAReplacementIsLost() {
        items.items.put(FakeKeyItems.OURS, FORMER);
        items.writesToLose = 2;

        assertNotKept();
        assertKept(FORMER);
    }

    @Test
    void putsTheFormerBackWhenAReplacementIsMangled() {
        items.items.put(FakeKeyItems.OURS, FORMER);
        items.writesToMangle = 1;

        assertNotKept();
        assertKept(FORMER);
    }

    @Test
    void takesAwayAFirstWriteThatWasMangled() {
        items.writesToMangle = 1;

        assertNotKept();
        assertThat(items.items).isEmpty();
    }

    @Test
    void writesNothingWhereTheCollectionIsLocked() throws BusException, SecretStoreException {
        Lock lock = new Lock.Closed("/collection");
        items.lock = Optional.of(lock);

        assertThat(write.write(NEXT)).isEqualTo(new Attempt.Blocked<>(lock));
        assertThat(items.items).isEmpty();
    }

    @Test
    void missingIsNotLocked() throws BusException {
        assertThat(read.open("id")).isEqualTo(new Attempt.Done<>(Optional.<Secret>empty()));
        items.lock = Optional.of(new Lock.Unmade());
        assertThat(read.open("id")).isEqualTo(new Attempt.Done<>(Optional.<Secret>empty()));
        items.lock = Optional.of(new Lock.Closed("/collection"));
        assertThat(read.open("id")).isInstanceOf(Attempt.Blocked.class);
    }

    @Test
    void aLockedDoubleIsNotForgottenOnRemoval() throws BusException, SecretStoreException {
        items.items.put(FakeKeyItems.OURS, FORMER);
        items.locked.add("/double");

        assertThat(read.remove("id")).isEqualTo(new Attempt.Blocked<>(new Lock.Closed("/double")));
    }

    private void assertKept(byte[] bytes) {
        assertThat(items.items).containsOnlyKeys(FakeKeyItems.OURS);
        assertThat(items.items.get(FakeKeyItems.OURS)).isEqualTo(bytes);
    }

    private void assertNotKept() {
        assertThatExceptionOfType(SecretStoreException.class)
                .isThrownBy(() -> write.write(NEXT))
                .satisfies(failure -> assertThat(failure.kind()).isEqualTo(Kind.NOT_KEPT));
    }
}
