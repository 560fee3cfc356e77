package org.keytally.core.domain.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.Payer;

final class SpendingTest {

    private static final Instant START = Instant.parse("2025-11-29T00:00:00Z");
    private static final List<String> ZONES = List.of(
            "UTC", "Pacific/Kiritimati", "Etc/GMT+12", "Asia/Kathmandu", "America/St_Johns", "Europe/Vienna");

    @Test
    void answersForEveryPresentPeriodOfAnyZoneAfterAYear() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        Spending spending = new Spending();
        TreeMap<Integer, Long> raw = new TreeMap<>();
        Instant now = START;
        for (int i = 0; i < 20_000; i++) {
            now = now.plus(Duration.ofMinutes(random.nextInt(53)));
            long tokens = random.nextInt(1000);
            spending.add(Quarter.of(now), bearing(random.nextInt(3)), new Load(BigDecimal.ZERO, tokens, 1));
            raw.merge(Quarter.of(now), tokens, Long::sum);
            if (i % 50 == 0) {
                check(spending, raw, now, seed);
            }
        }
    }

    @Test
    void takesNoMoreRoomAfterTwoYearsThanAfterOne() {
        Spending spending = new Spending();
        int afterOne = 0;
        for (int quarter = 0; quarter < 2 * 365 * Quarter.A_DAY; quarter++) {
            spending.add(Quarter.of(START) + quarter, bearing(quarter % 5), new Load(BigDecimal.ONE, 1, 1));
            if (quarter == 365 * Quarter.A_DAY) {
                afterOne = spending.size();
            }
        }

        assertThat(spending.size()).isBetween(afterOne / 2, afterOne * 3 / 2).isLessThan(5000);
    }

    @Test
    void forgetsNoPresentWhereOneAttemptIsDatedAYearAhead() {
        Spending spending = new Spending();
        spending.add(Quarter.of(START), bearing(0), new Load(BigDecimal.ONE, 1, 1));
        spending.add(Quarter.of(START.plus(Duration.ofDays(365))), bearing(0), new Load(BigDecimal.ONE, 1, 1));
        spending.add(Quarter.of(START) + 1, bearing(0), new Load(BigDecimal.TEN, 1, 1));

        BigDecimal[] sum = {BigDecimal.ZERO};
        spending.read((from, to, bearing, load) -> {
            if (from == Quarter.of(START) + 1) {
                sum[0] = load.money();
            }
        });
        assertThat(sum[0]).isEqualTo(BigDecimal.TEN);
    }

    @Test
    void keepsNoSumThatCameToNothing() {
        Spending spending = new Spending();
        spending.add(1, bearing(0), new Load(BigDecimal.ONE, 1, 1));
        spending.add(1, bearing(0), new Load(BigDecimal.ONE.negate(), -1, -1));

        assertThat(spending.size()).isZero();
    }

    private static void check(Spending spending, NavigableMap<Integer, Long> raw, Instant now, long seed) {
        for (String zone : ZONES) {
            for (BudgetPeriod period : BudgetPeriod.values()) {
                int from = Quarter.of(period.at(now, ZoneId.of(zone)).from());
                long expected = raw.tailMap(from).values().stream().mapToLong(one -> one).sum();
                long[] counted = {0};
                spending.read((start, end, bearing, load) -> counted[0] += end > from ? load.tokens() : 0);
                assertThat(counted[0]).as("seed %d, %s %s at %s", seed, zone, period, now).isEqualTo(expected);
            }
        }
    }

    private static Bearing bearing(int number) {
        return new Bearing(Payer.YOU, "", "key-0000" + number, "openai", Environment.DEVELOPMENT, "me", "", "");
    }
}
