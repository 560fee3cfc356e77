package org.keytally.core.domain.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

final class FailureTest {

    @Test
    void tellsWholeSecondsThatAreEnoughToWait() {
        assertThat(failure(FailureKind.RATE_LIMITED, 429, Duration.ofMillis(1_001)).secondsToWait()).hasValue(2);
        assertThat(failure(FailureKind.OVERLOADED, 503, Duration.ofSeconds(3)).secondsToWait()).hasValue(3);
    }

    @Test
    void asksNobodyToWaitForWhatDoesNotPass() {
        assertThat(failure(FailureKind.QUOTA, 429, Duration.ofSeconds(3)).secondsToWait()).isEmpty();
        assertThat(failure(FailureKind.RATE_LIMITED, 429, Duration.ZERO).secondsToWait()).isEmpty();
    }

    @Test
    void knowsWhenItWasSentElsewhere() {
        assertThat(failure(FailureKind.BAD_REQUEST, 307, Duration.ZERO).isRedirect()).isTrue();
        assertThat(failure(FailureKind.BAD_REQUEST, 400, Duration.ZERO).isRedirect()).isFalse();
        assertThat(Failure.before(FailureKind.BAD_REQUEST, "").isRedirect()).isFalse();
    }

    private static Failure failure(FailureKind kind, int status, Duration wait) {
        return new Failure(
                kind, ProviderWords.NONE, "", OptionalInt.of(status), Optional.empty(), Optional.of(wait),
                Optional.empty(), Allowances.NONE);
    }
}
