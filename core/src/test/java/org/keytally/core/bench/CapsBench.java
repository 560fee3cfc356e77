package org.keytally.core.bench;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.keytally.core.adapter.database.entry.CapsBytes;
import org.keytally.core.domain.budget.Attempts;
import org.keytally.core.domain.budget.Budget;
import org.keytally.core.domain.budget.BudgetPeriod;
import org.keytally.core.domain.budget.Caps;
import org.keytally.core.domain.budget.Limit;
import org.keytally.core.domain.budget.RuleSet;
import org.keytally.core.domain.budget.Target;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.key.Payer;
import org.keytally.core.domain.ledger.Intent;
import org.keytally.core.domain.ledger.Worst;

/// Measures looking at budgets and reserving, and whether it grows with keys, budgets and rows; one line per figure.
public final class CapsBench {

    private static final Instant END = Instant.parse("2026-11-29T12:00:00Z");
    private static final int WARM = 200_000;
    private static final int SAMPLES = 200_000;
    private static final int FEW = 10;
    private static final int MANY = 10_000;

    private CapsBench() {}

    public static void main(String[] arguments) {
        int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5_000_000;
        Caps empty = new Caps();
        Caps full = filled(rows);
        for (int round = 0; round < 3; round++) {
            double few = measure("no rows, 10 keys with budgets", empty, FEW);
            double many = measure("no rows, 10,000 keys with budgets", empty, MANY);
            double grown = measure(rows + " rows, 10,000 keys with budgets", full, MANY);
            System.out.printf("ratio 10,000 keys to 10: %.2f, rows to none: %.2f%n", many / few, grown / many);
        }
        int[] sums = {0};
        full.capture((from, to, bearing, load) -> sums[0]++, entry -> {});
        long start = System.nanoTime();
        byte[] head = CapsBytes.write(full);
        long written = System.nanoTime();
        CapsBytes.read(head);
        System.out.printf(
                "kept of %d rows over a year, %d keys: %d sums, %d kB in the head, written in %.1f ms, read in %.1f ms%n",
                rows, MANY, sums[0], head.length >> 10, (written - start) / 1e6, (System.nanoTime() - written) / 1e6);
    }

    // A year of rows, evenly, over all keys.
    private static Caps filled(int rows) {
        Caps caps = new Caps();
        long start = System.nanoTime();
        long step = Duration.ofDays(365).toMillis() / rows;
        for (int row = 0; row < rows; row++) {
            Intent intent = intent(END.minusMillis(step * (rows - row)), row * 31 % MANY);
            caps.began(intent);
            caps.ended(intent, Attempts.settled(intent, Optional.of(new Money(BigDecimal.valueOf(row % 997, 6))), 100));
        }
        System.out.printf("following %d rows: %.2f us a row%n", rows, (System.nanoTime() - start) / 1e3 / rows);
        return caps;
    }

    private static double measure(String what, Caps caps, int keys) {
        RuleSet rules = rules(keys);
        Intent[] intents = new Intent[4096];
        for (int i = 0; i < intents.length; i++) {
            intents[i] = intent(END, i * 31 % keys);
        }
        long[] nanos = new long[SAMPLES];
        for (int i = -WARM; i < SAMPLES; i++) {
            Intent intent = intents[i & 4095];
            long start = System.nanoTime();
            boolean isRefused = caps.reserve(intent, rules).isPresent();
            long end = System.nanoTime();
            caps.release(intent.id());
            if (isRefused) {
                throw new IllegalStateException("refused");
            }
            if (i >= 0) {
                nanos[i] = end - start;
            }
        }
        Arrays.sort(nanos);
        System.out.printf(
                "check and reserve, %s: p50 %d ns, p99 %d ns%n", what, nanos[SAMPLES / 2], nanos[SAMPLES / 100 * 99]);
        return nanos[SAMPLES / 2];
    }

    // A limit on each key, and four that bear on every prompt.
    private static RuleSet rules(int keys) {
        List<Budget> budgets = new ArrayList<>();
        for (int key = 0; key < keys; key++) {
            budgets.add(Attempts.hard(
                    new Target(Target.Kind.KEY, id(key)), Limit.dollars("1000000"), BudgetPeriod.MONTH));
        }
        budgets.add(Attempts.hard(Target.ALL, Limit.dollars("100000000"), BudgetPeriod.MONTH));
        budgets.add(Attempts.hard(Target.ALL, Limit.tokens(1_000_000_000_000L), BudgetPeriod.DAY));
        budgets.add(Attempts.hard(
                new Target(Target.Kind.PERSON, Attempts.SARAH), Limit.requests(1_000_000_000), BudgetPeriod.WEEK));
        budgets.add(Attempts.hard(
                new Target(Target.Kind.ENV, "DEVELOPMENT"), Limit.dollars("100000000"), BudgetPeriod.QUARTER));
        return new RuleSet(budgets, ZoneOffset.UTC);
    }

    private static Intent intent(Instant at, int key) {
        return Attempts.intent(at, Payer.YOU, id(key), new Worst(Optional.of(Money.of("0.0125")), 4096));
    }

    private static String id(int key) {
        return "key-%05d".formatted(key);
    }
}
