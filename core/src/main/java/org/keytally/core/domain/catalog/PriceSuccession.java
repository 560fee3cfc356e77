package org.keytally.core.domain.catalog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// How the rows of one source follow one another: an open one closes the one before, one of the same start corrects it.
public final class PriceSuccession {

    // The rows that follow one another; prices for some hours of the day run beside those for all of them.
    private record Line(PriceSource source, ProviderId provider, PriceMatch match, Optional<PriceHours> hours) {

        static Line of(PriceRow row) {
            return new Line(
                    row.source(), row.provider(), row.match(), row.period().hours());
        }
    }

    private PriceSuccession() {}

    /// Every row with what is left of it, in the order given, which is the order in which they were stated.
    public static List<PriceSpan> spans(Collection<PriceRow> stated) {
        Map<Line, NavigableMap<Instant, PricePeriod>> lines = new HashMap<>();
        Map<Line, Map<Instant, Integer>> lastStated = new HashMap<>();
        int number = 0;
        for (PriceRow row : stated) {
            Line line = Line.of(row);
            lines.computeIfAbsent(line, unseen -> new TreeMap<>())
                    .put(row.period().from(), row.period());
            lastStated
                    .computeIfAbsent(line, unseen -> new HashMap<>())
                    .put(row.period().from(), number++);
        }
        List<PriceSpan> spans = new ArrayList<>(stated.size());
        for (PriceRow row : stated) {
            Line line = Line.of(row);
            boolean isLast = Integer.valueOf(spans.size())
                    .equals(lastStated.getOrDefault(line, Map.of()).get(row.period().from()));
            PriceRow standing = closed(row, lines.getOrDefault(line, new TreeMap<>()));
            spans.add(new PriceSpan(row, isLast ? Optional.of(standing) : Optional.empty()));
        }
        return spans;
    }

    /// The rows that still stand, closed where a later one follows.
    public static List<PriceRow> standing(Collection<PriceRow> stated) {
        return spans(stated).stream().flatMap(span -> span.standing().stream()).toList();
    }

    /// The first standing row that claims a part of the time of a new one without being closed or corrected by it.
    public static Optional<PriceRow> clash(Collection<PriceRow> stated, PriceRow added) {
        Line line = Line.of(added);
        return spans(stated).stream()
                .filter(span -> span.standing().isPresent())
                .map(PriceSpan::stated)
                .filter(row -> Line.of(row).equals(line))
                .filter(row -> overlaps(row.period(), added.period()))
                .findFirst();
    }

    // An end that was only given by a later row does not bind; that row begins where it ends.
    private static boolean overlaps(PricePeriod one, PricePeriod other) {
        if (one.from().equals(other.from())) {
            return false;
        }
        boolean isOneEarlier = one.from().isBefore(other.from());
        PricePeriod earlier = isOneEarlier ? one : other;
        PricePeriod later = isOneEarlier ? other : one;
        return earlier.to().map(end -> end.isAfter(later.from())).orElse(false);
    }

    // A price with an end of its own interrupts an open one, which holds again after it.
    private static PriceRow closed(PriceRow row, NavigableMap<Instant, PricePeriod> line) {
        Optional<Instant> next = line.tailMap(row.period().from(), false).values().stream()
                .filter(later -> later.to().isEmpty())
                .map(PricePeriod::from)
                .findFirst();
        boolean isClosed = next.isEmpty()
                || row.period().to().map(end -> !end.isAfter(next.get())).orElse(false);
        if (isClosed) {
            return row;
        }
        PricePeriod shorter =
                new PricePeriod(row.period().from(), next, row.period().hours());
        return new PriceRow(
                row.provider(), row.match(), shorter, row.base(), row.variants(), row.source(), row.seen());
    }
}
