package org.keytally.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.home.HomeException;

final class RoundsTest {

    private final AtomicInteger done = new AtomicInteger();

    @Test
    void comeAgainUntilTheHomeIsClosed() {
        new Rounds(() -> done.get() == 3).of(Duration.ZERO, Duration.ofHours(1), this::once).run();

        assertThat(done).hasValue(3);
    }

    @Test
    void comeAgainThoughOneCouldNotBeDone() {
        new Rounds(() -> done.get() == 3).of(Duration.ZERO, Duration.ZERO, () -> {
            if (done.incrementAndGet() == 1) {
                throw new HomeException(HomeException.Kind.FULL, "the disk");
            }
            return Duration.ZERO;
        }).run();

        assertThat(done).hasValue(3);
    }

    @Test
    void endWhereTheThreadIsInterrupted() {
        Thread.currentThread().interrupt();

        new Rounds(() -> false).of(Duration.ofHours(1), Duration.ZERO, this::once).run();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(done).hasValue(0);
    }

    private Duration once() {
        done.incrementAndGet();
        return Duration.ZERO;
    }
}
