package org.keytally.app.home;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.keytally.app.fx.Bars;
import org.keytally.app.words.Formats;
import org.keytally.app.words.Sums;
import org.keytally.app.words.Words;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.key.Payer;
import org.keytally.core.domain.ledger.UsageTotals;
import org.keytally.core.usecase.usage.ShowUsage;

/// The days of a month by who pays, those to come left empty.
final class MonthBars {

    private static final int DIGITS = 6;
    private static final int FRIDAY = 5;

    private final Words words;
    private final Formats formats;

    private record Place(LocalDate day, String payer) {}

    MonthBars(Words words, Formats formats) {
        this.words = words;
        this.formats = formats;
    }

    Bars of(ShowUsage.Daily daily, LocalDate today) {
        List<String> payers = daily.groups().stream()
                .map(ShowUsage.Group::id)
                .sorted(Comparator.comparing(MonthBars::payer))
                .toList();
        Map<Place, UsageTotals> sums = new HashMap<>();
        daily.days().forEach(part -> sums.put(new Place(part.day(), part.id()), part.totals()));
        LocalDate first = today.withDayOfMonth(1);
        return new Bars(
                payers.stream().map(this::series).toList(),
                first.datesUntil(first.plusMonths(1)).map(day -> column(day, payers, sums, today)).toList(),
                value -> formats.money(new Money(value)));
    }

    private Bars.Series series(String payer) {
        return new Bars.Series(words.of("sign.payer", payer(payer)), "payer-" + payer);
    }

    private static Payer payer(String id) {
        return Payer.valueOf(id.toUpperCase(Locale.ROOT));
    }

    private Bars.Column column(LocalDate day, List<String> payers, Map<Place, UsageTotals> sums, LocalDate today) {
        List<UsageTotals> parts = payers.stream()
                .map(payer -> sums.getOrDefault(new Place(day, payer), UsageTotals.NONE))
                .toList();
        UsageTotals sum = parts.stream().reduce(UsageTotals.NONE, UsageTotals::plus);
        return new Bars.Column(
                formats.shortDay(day),
                formats.day(day) + "   " + new Sums(words, formats).exact(sum),
                day.getDayOfWeek().getValue() > FRIDAY,
                day.equals(today),
                parts.stream().map(part -> part(part, sum.cost().dollars())).toList());
    }

    private Bars.Part part(UsageTotals totals, BigDecimal whole) {
        BigDecimal amount = totals.cost().dollars();
        if (totals.equals(UsageTotals.NONE)) {
            return new Bars.Part(BigDecimal.ZERO, "");
        }
        BigDecimal share = whole.signum() <= 0 ? BigDecimal.ZERO : amount.divide(whole, DIGITS, RoundingMode.HALF_UP);
        return new Bars.Part(amount, new Sums(words, formats).exact(totals) + " · " + formats.percent(share));
    }
}
