package org.keytally.app.costs;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.keytally.app.fx.Bars;
import org.keytally.app.words.Formats;
import org.keytally.app.words.GroupWords;
import org.keytally.app.words.Sums;
import org.keytally.app.words.Words;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.ledger.UsageBy;
import org.keytally.core.domain.ledger.UsageTotals;
import org.keytally.core.usecase.usage.ShowUsage;

/// Brings what the book answers into the lines of a table and the bars above it.
final class CostTable {

    /// More colours than these nobody can tell apart; what is left is "other".
    private static final int MOST_SERIES = 6;
    private static final int DIGITS = 6;

    private final Words words;
    private final Formats formats;
    private final GroupWords groupWords;

    CostTable(Words words, Formats formats, GroupWords groupWords) {
        this.words = words;
        this.formats = formats;
        this.groupWords = groupWords;
    }

    /// The dearest first.
    List<CostLine> lines(ShowUsage.Daily daily, UsageBy by) {
        boolean isByTokens = daily.totals().cost().isZero();
        List<ShowUsage.Group> sorted = daily.groups().stream()
                .sorted(Comparator.<ShowUsage.Group, Money>comparing(group -> group.totals().cost())
                        .thenComparingLong(group -> group.totals().totalTokens())
                        .reversed())
                .toList();
        return IntStream.range(0, sorted.size())
                .mapToObj(place -> line(sorted.get(place), by, style(by, sorted, place), daily.totals(), isByTokens))
                .toList();
    }

    private CostLine line(
            ShowUsage.Group group, UsageBy by, String style, UsageTotals all, boolean isByTokens) {
        BigDecimal part = isByTokens
                ? BigDecimal.valueOf(group.totals().totalTokens())
                : group.totals().cost().dollars();
        BigDecimal whole = isByTokens ? BigDecimal.valueOf(all.totalTokens()) : all.cost().dollars();
        return new CostLine(group.id(), groupWords.of(by, group.id(), group.name()), style, share(part, whole),
                group.totals());
    }

    /// The bars of money; those of tokens where nothing has cost.
    ///
    /// @param days all that are drawn, those to come too
    Bars bars(ShowUsage.Daily daily, List<CostLine> lines, Days days, LocalDate today) {
        boolean isByTokens = daily.totals().cost().isZero();
        boolean hasOther = lines.size() > MOST_SERIES;
        List<CostLine> own = lines.subList(0, Math.min(lines.size(), MOST_SERIES));
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < own.size(); i++) {
            places.put(own.get(i).id(), i);
        }
        int series = own.size() + (hasOther ? 1 : 0);
        Map<LocalDate, List<UsageTotals>> sums = new HashMap<>();
        for (ShowUsage.DayPart part : daily.days()) {
            List<UsageTotals> column = sums.computeIfAbsent(days.barOf(part.day()), _ -> none(series));
            int place = places.getOrDefault(part.id(), series - 1);
            column.set(place, column.get(place).plus(part.totals()));
        }
        Function<BigDecimal, String> scale = isByTokens
                ? value -> formats.shortCount(value.longValue())
                : value -> formats.money(new Money(value));
        Optional<CostTrend> trend = trend(sums, days, today, isByTokens);
        Optional<String> likely = trend.flatMap(CostTrend::ahead).map(ahead -> words.of("costs.bar.likely",
                scale.apply(ahead.likely()), scale.apply(ahead.least()), scale.apply(ahead.most())));
        return new Bars(
                series(own, hasOther),
                days.bars().stream()
                        .map(bar -> bar.isAfter(today)
                                ? ahead(bar, series, days, likely.orElse(""))
                                : column(bar, sums.getOrDefault(bar, none(series)), days, today, isByTokens))
                        .toList(),
                scale,
                trend.map(line -> new Bars.Trend(
                        words.of("costs.trend"), line.known(), words.of("costs.forecast"), line.ahead())),
                List.of());
    }

    private static Optional<CostTrend> trend(
            Map<LocalDate, List<UsageTotals>> sums, Days days, LocalDate today, boolean isByTokens) {
        List<LocalDate> bars = days.bars();
        List<BigDecimal> past = bars.stream()
                .filter(bar -> bar.isBefore(days.barOf(today)))
                .map(bar -> sums.getOrDefault(bar, List.of()).stream()
                        .map(part -> amount(part, isByTokens))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .toList();
        return CostTrend.of(past, (int) bars.stream().filter(bar -> bar.isAfter(today)).count());
    }

    private Bars.Column ahead(LocalDate bar, int series, Days days, String likely) {
        Bars.Part none = new Bars.Part(BigDecimal.ZERO, "");
        boolean isResting = days.bar() == Days.Bar.DAY && bar.getDayOfWeek().getValue() > 5;
        return new Bars.Column(formats.shortDay(bar), (formats.day(bar) + "   " + likely).strip(), isResting, false,
                Collections.nCopies(series, none));
    }

    private List<Bars.Series> series(List<CostLine> own, boolean hasOther) {
        Stream<Bars.Series> named = own.stream().map(line -> new Bars.Series(line.name(), line.style()));
        return hasOther
                ? Stream.concat(named, Stream.of(new Bars.Series(words.of("costs.other"), "series-other"))).toList()
                : named.toList();
    }

    private Bars.Column column(
            LocalDate bar, List<UsageTotals> parts, Days days, LocalDate today, boolean isByTokens) {
        UsageTotals sum = parts.stream().reduce(UsageTotals.NONE, UsageTotals::plus);
        boolean isDay = days.bar() == Days.Bar.DAY;
        String title = words.of("costs.bar", days.bar());
        String name = title.replace("{0}", formats.day(bar));
        return new Bars.Column(
                isDay || days.bar() == Days.Bar.WEEK ? formats.shortDay(bar) : formats.month(bar),
                name + "   " + written(sum, isByTokens),
                isDay && bar.getDayOfWeek().getValue() > 5,
                days.barOf(today).equals(bar),
                parts.stream().map(part -> part(part, sum, isByTokens)).toList());
    }

    private Bars.Part part(UsageTotals part, UsageTotals sum, boolean isByTokens) {
        BigDecimal amount = amount(part, isByTokens);
        if (part.equals(UsageTotals.NONE)) {
            return new Bars.Part(BigDecimal.ZERO, "");
        }
        return new Bars.Part(amount, written(part, isByTokens) + " · "
                + formats.percent(share(amount, amount(sum, isByTokens))));
    }

    private String written(UsageTotals totals, boolean isByTokens) {
        return isByTokens
                ? words.of("costs.tokens", formats.count(totals.totalTokens()))
                : new Sums(words, formats).exact(totals);
    }

    private static BigDecimal amount(UsageTotals totals, boolean isByTokens) {
        return isByTokens ? BigDecimal.valueOf(totals.totalTokens()) : totals.cost().dollars();
    }

    private static List<UsageTotals> none(int series) {
        return new ArrayList<>(Collections.nCopies(series, UsageTotals.NONE));
    }

    private static String style(UsageBy by, List<ShowUsage.Group> groups, int place) {
        if (by == UsageBy.PAYER) {
            return "payer-" + groups.get(place).id();
        }
        return place < MOST_SERIES ? "series-" + (place + 1) : "series-other";
    }

    private static BigDecimal share(BigDecimal part, BigDecimal whole) {
        return whole.signum() <= 0 ? BigDecimal.ZERO : part.divide(whole, DIGITS, RoundingMode.HALF_UP);
    }
}
