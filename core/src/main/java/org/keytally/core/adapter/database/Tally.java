package org.keytally.core.adapter.database;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.ledger.UsageCounts;
import org.keytally.core.domain.ledger.UsageMoney;
import org.keytally.core.domain.ledger.UsageTokens;
import org.keytally.core.domain.ledger.UsageTotals;

// Sums being made; millions of rows pass through, so it changes in place.
final class Tally {

    static final List<String> COLUMNS = List.of(
            "requests", "unpriced", "in_doubt", "failed", "cached", "fallback",
            "input", "cached_read", "cache_write", "output", "reasoning", "estimated",
            "charged", "estimated_cost", "doubt_worst", "saved", "baseline", "compared");

    private static final int NUMBERS = 12;
    private static final int AMOUNTS = 6;

    private final long[] numbers = new long[NUMBERS];
    private final BigDecimal[] amounts = new BigDecimal[AMOUNTS];

    Tally() {
        Arrays.fill(amounts, BigDecimal.ZERO);
    }

    void add(UsageTotals totals) {
        add(totals, 1);
    }

    void subtract(UsageTotals totals) {
        add(totals, -1);
    }

    void add(Tally other) {
        for (int i = 0; i < NUMBERS; i++) {
            numbers[i] += other.numbers[i];
        }
        for (int i = 0; i < AMOUNTS; i++) {
            add(i, other.amounts[i]);
        }
    }

    // The first of the sums stands in this column.
    void set(ResultSet row, int column) throws SQLException {
        for (int i = 0; i < NUMBERS; i++) {
            numbers[i] = row.getLong(column + i);
        }
        for (int i = 0; i < AMOUNTS; i++) {
            amounts[i] = row.getBigDecimal(column + NUMBERS + i);
        }
    }

    void bind(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < NUMBERS; i++) {
            statement.setLong(i + 1, numbers[i]);
        }
        for (int i = 0; i < AMOUNTS; i++) {
            statement.setBigDecimal(NUMBERS + i + 1, amounts[i]);
        }
    }

    UsageTotals totals() {
        return new UsageTotals(
                new UsageCounts(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]),
                new UsageTokens(numbers[6], numbers[7], numbers[8], numbers[9], numbers[10], numbers[11]),
                new UsageMoney(
                        new Money(amounts[0]), new Money(amounts[1]), new Money(amounts[2]),
                        new Money(amounts[3]), new Money(amounts[4]), new Money(amounts[5])));
    }

    private void add(UsageTotals totals, int sign) {
        UsageCounts counts = totals.counts();
        UsageTokens tokens = totals.tokens();
        long[] added = {
            counts.requests(), counts.unpriced(), counts.unknown(),
            counts.failed(), counts.cached(), counts.fallback(),
            tokens.input(), tokens.cachedRead(), tokens.cacheWrite(),
            tokens.output(), tokens.reasoning(), tokens.estimated()
        };
        for (int i = 0; i < NUMBERS; i++) {
            numbers[i] += sign * added[i];
        }
        UsageMoney money = totals.money();
        Money[] owed = {money.charged(), money.estimated(), money.unknownWorst(), money.saved(),
            money.baseline(), money.compared()};
        for (int i = 0; i < AMOUNTS; i++) {
            BigDecimal dollars = owed[i].dollars();
            add(i, sign > 0 ? dollars : dollars.negate());
        }
    }

    private void add(int index, BigDecimal amount) {
        if (amount.signum() != 0) {
            amounts[index] = amounts[index].add(amount);
        }
    }
}
