package org.keytally.core.adapter.keychain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.SecretStoreException;
import org.keytally.core.domain.key.SecretStoreException.Kind;

final class LaneTest {

    private final Lane lane = new Lane();
    private final CountDownLatch hanging = new CountDownLatch(1);
    private final Secret secret = Secret.ofUtf8(new byte[]{1});

    @Test
    void leavesAHangingCallAndWipesWhatItBringsTooLate() throws SecretStoreException {
        assertTooSlow(() -> lane.run(Deadline.in(Duration.ofMillis(20)), this::late));
        assertTooSlow(() -> lane.run(Deadline.in(Duration.ofMillis(20)), () -> 1));
        hanging.countDown();

        assertThat(lane.run(Deadline.in(Duration.ofSeconds(30)), () -> 2)).isEqualTo(2);
        assertThatIllegalStateException().isThrownBy(secret::reveal);
    }

    @Test
    void keepsTheMarkOfAnInterruptedCaller() {
        Thread.currentThread().interrupt();
        assertTooSlow(() -> lane.run(Deadline.in(Duration.ofSeconds(30)), () -> 1));

        assertThat(Thread.interrupted()).isTrue();
    }

    private Optional<Secret> late() {
        try {
            hanging.await();
        } catch (InterruptedException never) {
            Thread.currentThread().interrupt();
        }
        return Optional.of(secret);
    }

    private static void assertTooSlow(ThrowingCallable call) {
        assertThatExceptionOfType(SecretStoreException.class)
                .isThrownBy(call)
                .satisfies(failure -> assertThat(failure.kind()).isEqualTo(Kind.TOO_SLOW));
    }
}
