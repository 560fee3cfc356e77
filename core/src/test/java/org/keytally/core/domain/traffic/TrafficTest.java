package org.keytally.core.domain.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keytally.core.domain.catalog.EventId;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.KeyId;
import org.keytally.core.domain.key.Payer;
import org.keytally.core.domain.key.Scope;
import org.keytally.core.domain.ledger.Addressee;
import org.keytally.core.domain.ledger.Ending;
import org.keytally.core.domain.ledger.EntryId;
import org.keytally.core.domain.ledger.Errand;
import org.keytally.core.domain.ledger.Estimate;
import org.keytally.core.domain.ledger.Intent;
import org.keytally.core.domain.ledger.Pace;
import org.keytally.core.domain.ledger.PromptId;
import org.keytally.core.domain.ledger.Purse;
import org.keytally.core.domain.ledger.Saving;
import org.keytally.core.domain.ledger.Settlement;
import org.keytally.core.domain.ledger.Spent;
import org.keytally.core.domain.ledger.Worst;

final class TrafficTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final KeyId WORK = new KeyId("key-of-work");
    private static final KeyAtProvider WATCHED = new KeyAtProvider(WORK, new ProviderId("openai"));

    private final Traffic traffic = new Traffic();
    private final Breaker breaker = new Breaker(traffic);

    @Test
    void remembersTheLastMinuteOnly() {
        traffic.began(intent(NOON));
        traffic.began(intent(NOON.plusSeconds(30)));

        assertThat(traffic.recent(NOON.plusSeconds(59))).hasSize(2);
        assertThat(traffic.recent(NOON.plusSeconds(60))).hasSize(1);
        assertThat(traffic.recent(NOON.plusSeconds(90))).isEmpty();
    }

    @Test
    void aClockSetBackLocksNobody() {
        traffic.began(intent(NOON));

        assertThat(traffic.recent(NOON.minusSeconds(3600))).isEmpty();
    }

    @Test
    void aCachedAnswerWasNoRequest() {
        Intent intent = intent(NOON);
        traffic.began(intent);
        traffic.ended(intent, cached(intent));

        assertThat(traffic.recent(NOON)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"network, true", "server, true", "overloaded, true", "rate-limited, false", "invalid-key, false",
        "quota, false", "bad-request, false", "timeout, false", "cut, false", "malformed, false"})
    void tripsOnFiveInARowOfConnectionFailuresAndServerErrorsNeverOnOthers(String failure, boolean trips) {
        for (int i = 0; i < 4; i++) {
            fail(failure, NOON);
        }
        assertThat(breaker.keepsOut(WATCHED, NOON)).isEmpty();
        fail(failure, NOON);

        assertThat(breaker.keepsOut(WATCHED, NOON).isPresent()).isEqualTo(trips);
    }

    @Test
    void saysHowOftenItFailedAndWhenItMayBeTriedAgain() {
        fiveFailures();

        assertThat(breaker.keepsOut(WATCHED, NOON)).contains(new Broken(5, "server", NOON.plusSeconds(30)));
    }

    @Test
    void aFourHundredBreaksTheRow() {
        for (int i = 0; i < 4; i++) {
            fail("server", NOON);
        }
        fail("bad-request", NOON);
        fail("server", NOON);

        assertThat(breaker.keepsOut(WATCHED, NOON)).isEmpty();
    }

    @Test
    void aCutNeitherCountsNorBreaksTheRow() {
        for (int i = 0; i < 4; i++) {
            fail("server", NOON);
        }
        fail("cut", NOON);
        fail("server", NOON);

        assertThat(breaker.keepsOut(WATCHED, NOON)).isPresent();
    }

    @Test
    void letsOneTryAfterAWhileAndNobodyBesideIt() {
        fiveFailures();
        Instant later = NOON.plusSeconds(30);

        assertThat(breaker.enter(WATCHED, later)).isEmpty();
        assertThat(breaker.enter(WATCHED, later)).contains(new Broken(5, "server", later));
        assertThat(breaker.keepsOut(WATCHED, later)).isPresent();

        breaker.leave(WATCHED);
        assertThat(breaker.enter(WATCHED, later)).isEmpty();
    }

    @Test
    void eachTrialThatFailsDoublesTheWaitUpToTenMinutes() {
        fiveFailures();
        assertThat(List.of(pauseAfterOneMore(), pauseAfterOneMore(), pauseAfterOneMore(), pauseAfterOneMore(),
                pauseAfterOneMore(), pauseAfterOneMore())).isEqualTo(List.of(60L, 120L, 240L, 480L, 600L, 600L));
    }

    @Test
    void anAnswerClosesItAgain() {
        fiveFailures();
        Intent intent = intent(NOON.plusSeconds(30));
        traffic.ended(intent, answered(intent));

        assertThat(breaker.keepsOut(WATCHED, NOON.plusSeconds(31))).isEmpty();
    }

    @Test
    void aClockSetBackKeepsNobodyOut() {
        fiveFailures();

        assertThat(breaker.keepsOut(WATCHED, NOON.minusSeconds(3600))).isEmpty();
    }

    @Test
    void showsTheLastNoOfAProviderUntilTheKeyIsGoodForSomething() {
        fail("invalid-key", NOON);
        assertThat(traffic.rebuff(WORK)).contains(new Rebuff("invalid-key", NOON));
        fail("server", NOON);
        assertThat(traffic.rebuff(WORK)).contains(new Rebuff("invalid-key", NOON));

        Intent intent = intent(NOON);
        traffic.ended(intent, answered(intent));
        assertThat(traffic.rebuff(WORK)).isEmpty();
    }

    @Test
    void becomesWhatItsPictureShows() {
        traffic.began(intent(NOON));
        fiveFailures();
        fail("invalid-key", NOON);
        Traffic other = new Traffic();
        other.become(traffic.picture());

        assertThat(other.picture()).isEqualTo(traffic.picture());
    }

    private long pauseAfterOneMore() {
        fail("server", NOON);
        return Duration.between(NOON, breaker.keepsOut(WATCHED, NOON).orElseThrow().comeBack()).toSeconds();
    }

    private void fiveFailures() {
        for (int i = 0; i < 5; i++) {
            fail("server", NOON);
        }
    }

    private void fail(String failure, Instant at) {
        Intent intent = intent(at);
        Ending ending = new Ending(Optional.empty(), "error", Optional.of(failure), Optional.empty());
        traffic.ended(intent, new Settlement.Uncharged(intent.id(), at, ending, Pace.of(Duration.ZERO)));
    }

    private static Settlement answered(Intent intent) {
        return settled(intent, Optional.empty());
    }

    private static Settlement cached(Intent intent) {
        return settled(intent, Optional.of(new Saving(Optional.of(Money.ZERO))));
    }

    private static Settlement settled(Intent intent, Optional<Saving> saving) {
        Spent spent = new Spent(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Estimate.NONE, saving);
        return new Settlement.Settled(intent.id(), intent.at(), Ending.of("stop"), Pace.of(Duration.ZERO), spent);
    }

    private static Intent intent(Instant at) {
        EntryId id = new EntryId(new EventId(new UUID(1, 2)));
        return new Intent(
                id,
                PromptId.startedBy(id),
                at,
                new Addressee(WATCHED.provider(), "gpt-4o-mini"),
                new Purse(Optional.of(WORK), Optional.of(Scope.PERSONAL), Payer.YOU, "sarah"),
                new Errand("sarah", "chat", "", "", "", Environment.DEVELOPMENT),
                false,
                new Worst(Optional.empty(), 0));
    }
}
