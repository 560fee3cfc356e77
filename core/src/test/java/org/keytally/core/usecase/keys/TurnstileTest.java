package org.keytally.core.usecase.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.home.HomeException;

final class TurnstileTest {

    private final Turnstile turnstile = new Turnstile(Duration.ofMillis(20));

    @Test
    void turnsAwayWhoWouldWaitTooLongAndLetsTheNextThrough() throws Exception {
        turnstile.enter();
        try (ExecutorService other = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(other.submit(this::pass).get()).isEqualTo(HomeException.Kind.CHANGING.name());
            turnstile.leave();

            assertThat(other.submit(this::pass).get()).isEqualTo("passed");
        }
    }

    @Test
    void letsThroughWhoIsInsideAlready() {
        turnstile.enter();

        assertThat(pass()).isEqualTo("passed");
        turnstile.leave();
    }

    @Test
    void keepsTheMarkOfAnInterruptedCallerThatWaits() throws Exception {
        Turnstile patient = new Turnstile(Duration.ofMinutes(1));
        patient.enter();
        try (ExecutorService other = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Boolean> marked = other.submit(() -> {
                Thread.currentThread().interrupt();
                assertThatExceptionOfType(HomeException.class).isThrownBy(patient::enter);
                return Thread.currentThread().isInterrupted();
            });

            assertThat(marked.get()).isTrue();
        }
    }

    private String pass() {
        try {
            turnstile.enter();
        } catch (HomeException refused) {
            return refused.kind().name();
        }
        turnstile.leave();
        return "passed";
    }
}
