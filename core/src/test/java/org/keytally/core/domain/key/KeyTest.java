package org.keytally.core.domain.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.catalog.ProviderId;

final class KeyTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void isExpiredFromTheMomentOfItsEndAndBeginsAtItsBeginning() {
        Key key = valid(NOW, NOW.plusSeconds(10));

        assertThat(key.state(NOW.minusNanos(1))).isEqualTo(KeyState.NOT_YET_VALID);
        assertThat(key.state(NOW)).isEqualTo(KeyState.ACTIVE);
        assertThat(key.state(NOW.plusSeconds(10).minusNanos(1))).isEqualTo(KeyState.ACTIVE);
        assertThat(key.state(NOW.plusSeconds(10))).isEqualTo(KeyState.EXPIRED);
    }

    @Test
    void isDisabledBeforeItIsExpiredAndRemovedBeforeAll() {
        Key expired = valid(NOW.minusSeconds(2), NOW.minusSeconds(1));
        Key disabled = expired.withMarks(Marks.USUAL.withEnabled(false));

        assertThat(disabled.state(NOW)).isEqualTo(KeyState.DISABLED);
        assertThat(disabled.withRemoved(NOW).state(NOW)).isEqualTo(KeyState.REMOVED);
    }

    @Test
    void saysWithinHowManyDaysItExpires() {
        List<Optional<Integer>> marks =
                List.of("P30DT1S", "P30D", "P14DT1S", "P14D", "P7DT1S", "P7D", "P1DT1S", "P1D", "PT1S")
                        .stream()
                        .map(left -> KeyCare.of(valid(NOW.minusSeconds(1), NOW.plus(Duration.parse(left))), NOW)
                                .expiresWithin())
                        .toList();

        assertThat(marks).isEqualTo(List.of(
                Optional.<Integer>empty(),
                Optional.of(30),
                Optional.of(30),
                Optional.of(14),
                Optional.of(14),
                Optional.of(7),
                Optional.of(7),
                Optional.of(1),
                Optional.of(1)));
    }

    @Test
    void needsNothingMoreOnceItIsExpiredDisabledOrRemoved() {
        Key key = key(Scope.PERSONAL, Optional.empty(), Terms.FREE);
        Instant later = NOW.plus(Duration.ofDays(90));

        assertThat(KeyCare.of(key, later).isDue()).isTrue();
        assertThat(KeyCare.of(key.withRemoved(NOW), later).isNeeded()).isFalse();
        assertThat(KeyCare.of(key.withMarks(Marks.USUAL.withEnabled(false)), later).isNeeded()).isFalse();
        assertThat(KeyCare.of(valid(NOW, NOW.plusSeconds(1)), later).isNeeded()).isFalse();
    }

    @Test
    void isDueEachQuarterInProductionEachMonthInStagingAndForPersons() {
        assertThat(key(Scope.PERSONAL, Optional.of(Environment.PRODUCTION), Terms.FREE).cadence())
                .isEqualTo(Cadence.QUARTERLY);
        assertThat(key(Scope.TEAM, Optional.of(Environment.PRODUCTION), Terms.FREE).cadence())
                .isEqualTo(Cadence.QUARTERLY);
        assertThat(key(Scope.TEAM, Optional.of(Environment.STAGING), Terms.FREE).cadence())
                .isEqualTo(Cadence.MONTHLY);
        assertThat(key(Scope.PERSONAL, Optional.empty(), Terms.FREE).cadence()).isEqualTo(Cadence.MONTHLY);
        assertThat(key(Scope.COMPANY, Optional.of(Environment.CI), Terms.FREE).cadence()).isEqualTo(Cadence.NEVER);
    }

    @Test
    void isDueAtTheDayOfItsOwnCadenceCountedFromTheLastReplacement() {
        Terms everyTenDays = new Terms(
                Validity.ALWAYS, Optional.of(new Cadence(Period.ofDays(10))), Optional.empty(), Optional.empty());
        Key key = key(Scope.PERSONAL, Optional.empty(), everyTenDays);
        assertThat(key.rotationDue()).contains(NOW.plus(Duration.ofDays(10)));

        Key replaced = key.withReplaced(key.trace().fingerprint(), 1, NOW.plus(Duration.ofDays(5)));
        assertThat(replaced.rotationDue()).contains(NOW.plus(Duration.ofDays(15)));
        assertThat(KeyCare.of(replaced, NOW.plus(Duration.ofDays(15)).minusNanos(1)).isDue()).isFalse();
        assertThat(KeyCare.of(replaced, NOW.plus(Duration.ofDays(15))).isDue()).isTrue();
    }

    @Test
    void keepsToTheEndOfAShortMonth() {
        assertThat(Cadence.MONTHLY.due(Instant.parse("2026-01-31T10:00:00Z")))
                .contains(Instant.parse("2026-02-28T10:00:00Z"));
        assertThat(Cadence.NEVER.due(NOW)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Cadence(Period.ofDays(-1)));
    }

    @Test
    void refusesTermsThatAreNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Terms(
                Validity.ALWAYS, Optional.empty(), Optional.of(new BigDecimal("-0.01")), Optional.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Terms(
                Validity.ALWAYS, Optional.empty(), Optional.empty(), Optional.of(0)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Validity(Optional.of(NOW), Optional.of(NOW)));
        assertThat(Validity.isPossible(Optional.of(NOW), Optional.of(NOW.plusNanos(1)))).isTrue();
    }

    @Test
    void competesOnlyWithKeysOfItsProviderScopeAndEnvironment() {
        Key key = key(Scope.PERSONAL, Optional.empty(), Terms.FREE);

        assertThat(key.competesWith(key(Scope.PERSONAL, Optional.empty(), Terms.FREE))).isTrue();
        assertThat(key.competesWith(key(Scope.TEAM, Optional.empty(), Terms.FREE))).isFalse();
        assertThat(key.competesWith(key(Scope.PERSONAL, Optional.of(Environment.CI), Terms.FREE))).isFalse();
    }

    @Test
    void servesEveryEnvironmentUnlessItHasOne() {
        assertThat(Environment.values()).allMatch(key(Scope.PERSONAL, Optional.empty(), Terms.FREE)::serves);
        Key staging = key(Scope.PERSONAL, Optional.of(Environment.STAGING), Terms.FREE);
        assertThat(Environment.values()).filteredOn(staging::serves).containsExactly(Environment.STAGING);
    }

    @Test
    void showsAtMostFourCharactersOfItsSecret() {
        assertThat(new Fingerprint("abc", "1234").masked()).isEqualTo("•••• 1234");
        assertThat(new Fingerprint("abc", "").masked()).isEqualTo("••••");
        assertThatIllegalArgumentException().isThrownBy(() -> new Fingerprint("abc", "12345"));
    }

    private static Key valid(Instant from, Instant to) {
        Terms terms = new Terms(new Validity(Optional.of(from), Optional.of(to)), Optional.empty(), Optional.empty(),
                Optional.empty());
        return key(Scope.PERSONAL, Optional.empty(), terms);
    }

    private static Key key(Scope scope, Optional<Environment> environment, Terms terms) {
        return new Key(
                new KeyId("key-0001"),
                new ProviderId("openai"),
                "Work",
                scope,
                environment,
                Connection.AS_PROVIDER,
                terms,
                Notes.NONE,
                Marks.USUAL,
                new Trace(new Fingerprint("0".repeat(64), "1234"), 40, NOW, Optional.empty(), Optional.empty()));
    }
}
