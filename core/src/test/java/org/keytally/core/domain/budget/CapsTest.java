package org.keytally.core.domain.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keytally.core.domain.budget.Attempts.free;
import static org.keytally.core.domain.budget.Attempts.hard;
import static org.keytally.core.domain.budget.Attempts.intent;
import static org.keytally.core.domain.budget.Attempts.settled;
import static org.keytally.core.domain.budget.Attempts.soft;
import static org.keytally.core.domain.budget.Attempts.uncharged;
import static org.keytally.core.domain.budget.Attempts.unknown;
import static org.keytally.core.domain.budget.Attempts.unpriced;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.key.Payer;
import org.keytally.core.domain.key.Validity;
import org.keytally.core.domain.ledger.Intent;
import org.keytally.core.domain.ledger.Recost;
import org.keytally.core.domain.ledger.Settlement;
import org.keytally.core.domain.ledger.Worst;

final class CapsTest {

    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");
    private static final Target WORK = new Target(Target.Kind.KEY, "key-00001");

    private final Caps caps = new Caps();

    @Test
    void reservesUpToTheLimitAndNotACentMore() {
        RuleSet rules = rules(hard(Target.ALL, Limit.dollars("10"), BudgetPeriod.MONTH));

        assertThat(caps.reserve(intent(NOON, "6", 1), rules)).isEmpty();
        assertThat(caps.reserve(intent(NOON, "4.000001", 1), rules))
                .hasValueSatisfying(excess -> assertThat(excess).isInstanceOf(Excess.Over.class));
        assertThat(caps.reserve(intent(NOON, "4", 1), rules)).isEmpty();
    }

    @Test
    void countsWhatWasChargedInPlaceOfWhatWasReserved() {
        RuleSet rules = rules(hard(Target.ALL, Limit.dollars("10"), BudgetPeriod.MONTH));
        Intent first = intent(NOON, "9", 1);
        caps.reserve(first, rules);
        caps.began(first);
        caps.ended(first, settled(first, "0.5", 1));

        assertThat(standing(rules)).isEqualTo("spent 0.5 reserved 0");
        assertThat(caps.reserve(intent(NOON, "9.5", 1), rules)).isEmpty();
    }

    @Test
    void givesBackWhatAFailureDidNotCost() {
        RuleSet rules = rules(hard(Target.ALL, Limit.requests(1), BudgetPeriod.DAY));
        Intent never = intent(NOON, "1", 1);
        caps.reserve(never, rules);
        caps.began(never);
        caps.ended(never, uncharged(never, "network"));
        assertThat(standing(rules)).isEqualTo("spent 0 reserved 0");

        Intent refused = intent(NOON, "1", 1);
        caps.reserve(refused, rules);
        caps.began(refused);
        caps.ended(refused, uncharged(refused, "bad-request"));
        assertThat(standing(rules)).isEqualTo("spent 1 reserved 0");
    }

    @Test
    void givesBackWhatWasNeverBooked() {
        RuleSet rules = rules(hard(Target.ALL, Limit.dollars("10"), BudgetPeriod.MONTH));
        Intent first = intent(NOON, "9", 1);
        caps.reserve(first, rules);
        caps.release(first.id());
        assertThat(standing(rules)).isEqualTo("spent 0 reserved 0");

        Intent booked = intent(NOON, "9", 1);
        caps.reserve(booked, rules);
        caps.began(booked);
        caps.release(booked.id());
        assertThat(standing(rules)).isEqualTo("spent 0 reserved 9");
    }

    @Test
    void countsTheUnknownAtItsWorstUntilItIsCleared() {
        RuleSet rules = rules(hard(Target.ALL, Limit.dollars("10"), BudgetPeriod.MONTH));
        Intent first = intent(NOON, "9", 1);
        caps.began(first);
        Settlement.Unknown lost = unknown(first);
        caps.ended(first, lost);
        assertThat(standing(rules)).isEqualTo("spent 9 reserved 0");

        caps.cleared(first, lost, settled(first, "2", 1));
        caps.cleared(first, lost, settled(first, "2", 1));
        assertThat(standing(rules)).isEqualTo("spent 2 reserved 0");
    }

    @Test
    void followsTheCorrectionOfACost() {
        RuleSet rules = rules(hard(Target.ALL, Limit.dollars("10"), BudgetPeriod.MONTH));
        Intent first = intent(NOON, "9", 1);
        caps.began(first);
        caps.ended(first, settled(first, Optional.empty(), 1));
        assertThat(standing(rules)).isEqualTo("spent 9 reserved 0");

        caps.corrected(NOON, Bearing.of(first), recost(first, "", "3"), first.worstCost());
        assertThat(standing(rules)).isEqualTo("spent 3 reserved 0");
        caps.corrected(NOON, Bearing.of(first), recost(first, "3", ""), first.worstCost());
        assertThat(standing(rules)).isEqualTo("spent 9 reserved 0");
    }

    @Test
    void refusesWhatHasNoPriceUnderAHardLimitOfMoneyOnly() {
        assertThat(caps.reserve(unpriced(NOON), rules(hard(WORK, Limit.dollars("10"), BudgetPeriod.MONTH))))
                .hasValueSatisfying(excess -> assertThat(excess).isInstanceOf(Excess.Unpriced.class));
        assertThat(caps.reserve(unpriced(NOON), rules(soft(WORK, Limit.dollars("10"), BudgetPeriod.MONTH)))).isEmpty();
        assertThat(caps.reserve(unpriced(NOON), rules(hard(WORK, Limit.tokens(100), BudgetPeriod.MONTH)))).isEmpty();
    }

    @Test
    void blocksWhatIsFreeByTokensAndRequestsButNeverByMoney() {
        Intent dear = intent(NOON, "10", 1);
        caps.began(dear);
        caps.ended(dear, settled(dear, "10", 1));

        assertThat(caps.reserve(free(NOON, 50), rules(hard(Target.ALL, Limit.dollars("10"), BudgetPeriod.MONTH))))
                .isEmpty();
        assertThat(caps.reserve(free(NOON, 50), rules(hard(Target.ALL, Limit.tokens(60), BudgetPeriod.MONTH))))
                .isPresent();
    }

    @Test
    void warnsOnlyWhereABudgetIsSoft() {
        RuleSet rules = rules(soft(Target.ALL, Limit.dollars("1"), BudgetPeriod.MONTH));

        assertThat(caps.reserve(intent(NOON, "5", 1), rules)).isEmpty();
    }

    @Test
    void namesOfSeveralTheOneThatBinds() {
        Budget loose = hard(Target.ALL, Limit.dollars("100"), BudgetPeriod.MONTH);
        Budget tight = hard(WORK, Limit.dollars("5"), BudgetPeriod.DAY);
        RuleSet rules = new RuleSet(List.of(loose, tight), ZoneOffset.UTC);

        assertThat(caps.reserve(intent(NOON, "6", 1), rules).orElseThrow().standing().budget()).isEqualTo(tight);
    }

    @Test
    void leavesOthersAlone() {
        RuleSet rules = rules(hard(new Target(Target.Kind.KEY, "key-00002"), Limit.dollars("1"), BudgetPeriod.MONTH));

        assertThat(caps.reserve(intent(NOON, "5", 1), rules)).isEmpty();
    }

    @Test
    void countsForABudgetWhatWasSpentBeforeItWasSet() {
        spend("2026-11-02T00:00:00Z", "3");
        spend("2026-11-20T00:00:00Z", "4");
        spend("2026-11-29T11:00:00Z", "5");

        assertThat(spent(BudgetPeriod.DAY, ZoneOffset.UTC)).isEqualTo("5");
        assertThat(spent(BudgetPeriod.WEEK, ZoneOffset.UTC)).isEqualTo("5");
        assertThat(spent(BudgetPeriod.MONTH, ZoneOffset.UTC)).isEqualTo("12");
        assertThat(spent(BudgetPeriod.QUARTER, ZoneOffset.UTC)).isEqualTo("12");
    }

    @Test
    void goesByTheDaysOfTheZoneThatIsInForce() {
        spend("2026-10-31T23:30:00Z", "3");
        spend("2026-11-29T11:00:00Z", "5");

        assertThat(spent(BudgetPeriod.MONTH, ZoneOffset.UTC)).isEqualTo("5");
        assertThat(spent(BudgetPeriod.MONTH, ZoneId.of("Asia/Kathmandu"))).isEqualTo("8");
        assertThat(spent(BudgetPeriod.MONTH, ZoneId.of("America/New_York"))).isEqualTo("5");
    }

    @Test
    void beginsANewPeriodByItselfAndKeepsTheFormer() {
        Budget budget = hard(Target.ALL, Limit.dollars("10"), BudgetPeriod.MONTH);
        RuleSet rules = rules(budget);
        spend("2026-11-29T12:00:00Z", "10");
        Instant december = Instant.parse("2026-12-01T00:00:00Z");

        assertThat(caps.reserve(intent(NOON, "1", 1), rules)).isPresent();
        assertThat(caps.reserve(intent(december, "1", 1), rules)).isEmpty();
        assertThat(caps.standings(rules, december).getFirst().spent()).isEqualByComparingTo("0");
    }

    @Test
    void givesNothingAwayWhereAClockJumpsForwardAndBackOverAMonthsEnd() {
        RuleSet rules = rules(hard(Target.ALL, Limit.dollars("10"), BudgetPeriod.MONTH));
        Instant december = Instant.parse("2026-12-01T00:00:01Z");
        spend("2026-11-29T12:00:00Z", "10");
        spend(december.toString(), "10");

        for (Instant now : List.of(december, NOON, december, NOON, NOON.minus(Duration.ofDays(365)), december)) {
            assertThat(caps.reserve(intent(now, "0.01", 1), rules)).as(now.toString()).isPresent();
        }
        assertThat(caps.reserve(intent(Instant.parse("2027-01-01T00:00:00Z"), "0.01", 1), rules)).isEmpty();
    }

    @Test
    void endsWithItsEnd() {
        Budget budget = hard(Target.ALL, Limit.dollars("1"), BudgetPeriod.MONTH);
        Budget ending = new Budget(
                budget.id(),
                budget.target(),
                budget.limit(),
                budget.period(),
                budget.marks(),
                true,
                budget.origin(),
                Optional.empty(),
                new Validity(Optional.empty(), Optional.of(NOON)));
        RuleSet rules = rules(ending);

        assertThat(caps.reserve(intent(NOON.minusSeconds(1), "5", 1), rules)).isPresent();
        assertThat(caps.reserve(intent(NOON, "5", 1), rules)).isEmpty();
    }

    @Test
    void letsSixtyFourAtOnceNotPassALimitTogether() throws InterruptedException {
        long seed = new Random().nextLong();
        RuleSet rules = rules(
                hard(Target.ALL, Limit.dollars("25"), BudgetPeriod.MONTH),
                hard(WORK, Limit.tokens(10_000), BudgetPeriod.DAY));
        CountDownLatch start = new CountDownLatch(1);
        AtomicInteger admitted = new AtomicInteger();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 64; i++) {
                Random random = new Random(seed + i);
                threads.execute(() -> {
                    await(start);
                    for (int call = 0; call < 50; call++) {
                        admitted.addAndGet(attempt(rules, random) ? 1 : 0);
                    }
                });
            }
            start.countDown();
            threads.shutdown();
            assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        }

        List<Standing> standings = caps.standings(rules, NOON);
        assertThat(standings).as("seed %d", seed).allSatisfy(standing -> {
            assertThat(standing.spent()).isLessThanOrEqualTo(standing.limit());
            assertThat(standing.reserved()).isEqualByComparingTo(BigDecimal.ZERO);
        });
        assertThat(admitted.get()).isPositive();
    }

    private static void await(CountDownLatch start) {
        try {
            start.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean attempt(RuleSet rules, Random random) {
        Intent intent = intent(NOON, "0.5", 200);
        if (caps.reserve(intent, rules).isPresent()) {
            return false;
        }
        if (random.nextInt(8) == 0) {
            caps.release(intent.id());
            return true;
        }
        caps.began(intent);
        Settlement end = switch (random.nextInt(4)) {
            case 0 -> unknown(intent);
            case 1 -> uncharged(intent, "overloaded");
            default -> settled(intent, "0.0" + random.nextInt(10, 50), random.nextInt(200));
        };
        caps.ended(intent, end);
        return true;
    }

    private void spend(String at, String cost) {
        Intent intent = Attempts.intent(
                Instant.parse(at), Payer.YOU, "key-00001", new Worst(Optional.of(Money.of(cost)), 0));
        caps.began(intent);
        caps.ended(intent, settled(intent, cost, 0));
    }

    private String spent(BudgetPeriod period, ZoneId zone) {
        RuleSet rules = new RuleSet(List.of(hard(Target.ALL, Limit.dollars("1000"), period)), zone);
        return caps.standings(rules, NOON).getFirst().spent().toPlainString();
    }

    private String standing(RuleSet rules) {
        Standing standing = caps.standings(rules, NOON).getFirst();
        return "spent " + standing.spent().toPlainString() + " reserved " + standing.reserved().toPlainString();
    }

    private static Recost recost(Intent intent, String before, String after) {
        return new Recost(intent.id(), NOON, money(before), money(after), Optional.empty(), false);
    }

    private static Optional<Money> money(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(Money.of(text));
    }

    private static RuleSet rules(Budget... budgets) {
        return new RuleSet(List.of(budgets), ZoneOffset.UTC);
    }
}
