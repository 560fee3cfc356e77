package org.keytally.core.usecase.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keytally.core.domain.prompt.Allowances;
import org.keytally.core.domain.prompt.Content;
import org.keytally.core.domain.prompt.Failure;
import org.keytally.core.domain.prompt.FailureKind;
import org.keytally.core.domain.prompt.Finish;
import org.keytally.core.domain.prompt.ProviderWords;
import org.keytally.core.domain.prompt.Reply;

final class RetriesTest {

    private static final Duration TEN = Duration.ofSeconds(10);
    private static final Set<FailureKind> AGAIN =
            Set.of(FailureKind.RATE_LIMITED, FailureKind.OVERLOADED);

    @ParameterizedTest
    @EnumSource(FailureKind.class)
    void sendsAgainOnlyWhatWasSurelyNotDone(FailureKind kind) {
        assertThat(retries(TEN).after(failure(kind, Optional.empty())).isPresent()).isEqualTo(AGAIN.contains(kind));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dns", "refused", "unreachable", "connect-timeout"})
    void sendsAgainWhatNeverGotAConnection(String detail) {
        assertThat(retries(TEN).after(Failure.before(FailureKind.NETWORK, detail))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tls", "proxy", "address-refused", "stopped-before"})
    void doesNotInsistWhereWaitingMendsNothing(String detail) {
        assertThat(retries(TEN).after(Failure.before(FailureKind.NETWORK, detail))).isEmpty();
    }

    @Test
    void neverSendsAgainWhatHadBegun() {
        Reply partial = new Reply(
                Content.EMPTY,
                new Finish(Finish.Kind.INCOMPLETE, Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Allowances.NONE);
        Failure begun = new Failure(
                FailureKind.OVERLOADED,
                ProviderWords.NONE,
                "",
                OptionalInt.of(200),
                Optional.empty(),
                Optional.empty(),
                Optional.of(partial),
                Allowances.NONE);

        assertThat(retries(TEN).after(begun)).isEmpty();
    }

    @Test
    void waitsAtLeastAsLongAsTheProviderAsks() {
        Duration asked = Duration.ofSeconds(3);

        assertThat(retries(TEN).after(failure(FailureKind.RATE_LIMITED, Optional.of(asked))).orElseThrow())
                .isBetween(asked, asked.plusMillis(750));
    }

    @Test
    void doesNotLoopWhereTheProviderAsksForNoWaitAtAll() {
        Retries retries = retries(TEN);
        Failure atOnce = failure(FailureKind.OVERLOADED, Optional.of(Duration.ZERO));

        assertThat(retries.after(atOnce).orElseThrow()).isGreaterThanOrEqualTo(Duration.ofMillis(250));
        assertThat(retries.after(atOnce).orElseThrow()).isGreaterThanOrEqualTo(Duration.ofMillis(500));
        assertThat(retries.after(atOnce)).isEmpty();
    }

    @Test
    void givesUpWhereTheProviderAsksForMoreThanOneWouldWait() {
        assertThat(retries(TEN).after(failure(FailureKind.RATE_LIMITED, Optional.of(Duration.ofSeconds(11)))))
                .isEmpty();
        assertThat(retries(Duration.ZERO).after(failure(FailureKind.OVERLOADED, Optional.empty()))).isEmpty();
    }

    @Test
    void usesUpToTheLastSecondOfPatienceAndNoMore() {
        Retries retries = retries(TEN);
        assertThat(retries.after(failure(FailureKind.RATE_LIMITED, Optional.of(TEN)))).contains(TEN);
        assertThat(retries.after(failure(FailureKind.RATE_LIMITED, Optional.empty()))).isEmpty();
    }

    @Test
    void countsAWaitForATurnAsWell() {
        Retries retries = retries(TEN);
        retries.waited(Duration.ofSeconds(8));

        assertThat(retries.after(failure(FailureKind.RATE_LIMITED, Optional.of(Duration.ofSeconds(3))))).isEmpty();
        retries.waited(Duration.ofSeconds(8));
        assertThat(retries.left()).isZero();
    }

    @Test
    void thoseTurnedAwayTogetherDoNotComeBackTogether() {
        Set<Duration> pauses = new HashSet<>();
        Random random = new Random(7);
        for (int i = 0; i < 64; i++) {
            Retries one = new Retries(TEN, random);
            pauses.add(one.after(failure(FailureKind.RATE_LIMITED, Optional.of(Duration.ofSeconds(4)))).orElseThrow());
        }
        assertThat(pauses).hasSizeGreaterThan(40);
        assertThat(List.copyOf(pauses)).allMatch(pause -> pause.compareTo(Duration.ofSeconds(4)) >= 0);
    }

    @Test
    void theNextKeyHasItsOwnNumberOfAttemptsButNoNewPatience() {
        Retries retries = retries(Duration.ofSeconds(2));
        Failure overloaded = failure(FailureKind.OVERLOADED, Optional.empty());
        retries.after(overloaded);
        retries.after(overloaded);
        assertThat(retries.after(overloaded)).isEmpty();

        retries.forNextKey();
        assertThat(retries.after(overloaded)).isPresent();
        assertThat(retries.left()).isLessThan(Duration.ofSeconds(1));
    }

    private static Retries retries(Duration patience) {
        return new Retries(patience, new Random(20260302));
    }

    private static Failure failure(FailureKind kind, Optional<Duration> retryAfter) {
        return new Failure(
                kind,
                ProviderWords.NONE,
                "",
                OptionalInt.of(429),
                Optional.empty(),
                retryAfter,
                Optional.empty(),
                Allowances.NONE);
    }
}
