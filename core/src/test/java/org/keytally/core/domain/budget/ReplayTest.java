package org.keytally.core.domain.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.ledger.Entry;
import org.keytally.core.domain.ledger.Intent;

final class ReplayTest {

    private static final Instant FIRST = Instant.parse("2026-02-01T10:00:00Z");
    private static final Target OF_WORK = new Target(Target.Kind.KEY, Attempts.WORK.value());

    private long sequence;

    @Test
    void refusesWhatCouldHavePassedAHardLimitAndCountsWhatItSpared() {
        Replay replay = replay(OF_WORK, Limit.dollars("10"), BudgetPeriod.MONTH, true);
        replay.meet(spent(FIRST, "6", "4"));
        replay.meet(spent(FIRST.plusSeconds(60), "7", "5"));
        replay.meet(spent(FIRST.plusSeconds(120), "6", "5.5"));

        assertThat(replay.outcome())
                .isEqualTo(new Replay.Outcome(
                        3, new BigDecimal("14.5"), 1, new BigDecimal("5"), new BigDecimal("9.5"),
                        Optional.of(FIRST.plusSeconds(60))));
    }

    @Test
    void refusesNothingWhereItOnlyWarnsButTellsWhenItWasReached() {
        Replay replay = replay(OF_WORK, Limit.dollars("10"), BudgetPeriod.MONTH, false);
        replay.meet(spent(FIRST, "6", "4"));
        replay.meet(spent(FIRST.plusSeconds(60), "7", "6"));

        assertThat(replay.outcome().refused()).isZero();
        assertThat(replay.outcome().reached()).contains(FIRST.plusSeconds(60));
    }

    @Test
    void beginsAnewWithEachPeriod() {
        Replay replay = replay(Target.ALL, Limit.requests(1), BudgetPeriod.DAY, true);
        replay.meet(spent(FIRST, "1", "1"));
        replay.meet(spent(FIRST.plusSeconds(60), "1", "1"));
        replay.meet(spent(FIRST.plusSeconds(86_400), "1", "1"));

        assertThat(replay.outcome().refused()).isEqualTo(1);
        assertThat(replay.outcome().most()).isEqualByComparingTo("1");
    }

    @Test
    void looksAwayFromWhatItDoesNotBearOn() {
        Replay replay =
                replay(new Target(Target.Kind.PROVIDER, "mistral"), Limit.dollars("1"), BudgetPeriod.MONTH, true);
        replay.meet(spent(FIRST, "6", "4"));

        assertThat(replay.outcome()).isEqualTo(Replay.Outcome.NOTHING);
    }

    private static Replay replay(Target target, Limit limit, BudgetPeriod period, boolean isHard) {
        return new Replay(target, limit, period, isHard, ZoneOffset.UTC);
    }

    private Entry spent(Instant at, String worst, String cost) {
        Intent intent = Attempts.intent(at, worst, 100);
        return new Entry(++sequence, intent, Optional.of(Attempts.settled(intent, cost, 10)), List.of());
    }
}
