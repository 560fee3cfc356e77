package org.keytally.app.keys;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keytally.app.words.Formats;
import org.keytally.app.words.Sums;
import org.keytally.app.words.Words;
import org.keytally.core.domain.ledger.UsageRange;
import org.keytally.core.domain.ledger.UsageTotals;
import org.keytally.core.usecase.usage.ShowUsage;

/// What a key has cost this month, and on each of the last thirty days.
///
/// @param cost of the month; empty where the key was used on none of the days
/// @param exact the same to the last digit
/// @param days the oldest first
record KeySpending(String cost, String exact, List<BigDecimal> days) {

    static final KeySpending NONE = new KeySpending("", "", List.of());

    private static final int DAYS = 30;

    KeySpending {
        days = List.copyOf(days);
    }

    /// The days that are asked for.
    static UsageRange range(Formats formats, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, formats.zone());
        LocalDate first = today.minusDays(DAYS - 1);
        LocalDate month = today.withDayOfMonth(1);
        return UsageRange.days(first.isBefore(month) ? first : month, today, formats.zone());
    }

    /// By the id of the key.
    static Map<String, KeySpending> of(ShowUsage.Daily daily, Words words, Formats formats, Instant now) {
        Map<String, Map<LocalDate, UsageTotals>> byKey = new HashMap<>();
        daily.days().forEach(part -> byKey.computeIfAbsent(part.id(), _ -> new HashMap<>())
                .merge(part.day(), part.totals(), UsageTotals::plus));
        LocalDate today = LocalDate.ofInstant(now, formats.zone());
        Sums sums = new Sums(words, formats);
        Map<String, KeySpending> spending = new HashMap<>();
        byKey.forEach((key, days) -> spending.put(key, of(days, today, sums)));
        return spending;
    }

    private static KeySpending of(Map<LocalDate, UsageTotals> days, LocalDate today, Sums sums) {
        UsageTotals month = days.entrySet().stream()
                .filter(day -> !day.getKey().isBefore(today.withDayOfMonth(1)))
                .map(Map.Entry::getValue)
                .reduce(UsageTotals.NONE, UsageTotals::plus);
        List<BigDecimal> line = today.minusDays(DAYS - 1).datesUntil(today.plusDays(1))
                .map(day -> days.getOrDefault(day, UsageTotals.NONE).cost().dollars())
                .toList();
        return new KeySpending(sums.cost(month), sums.exact(month), line);
    }
}
