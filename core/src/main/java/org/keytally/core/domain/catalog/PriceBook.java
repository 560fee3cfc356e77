package org.keytally.core.domain.catalog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// All price rows that are known, ready to be asked what a usage costs.
public final class PriceBook {

    private final List<PriceRow> rows;
    private final Map<ProviderId, List<Shelf>> shelves;

    // The rows of one source for one provider, in the order in which they are tried.
    private record Shelf(PriceSource source, Map<String, List<PriceRow>> exact, List<PriceRow> patterns) {

        static Shelf of(PriceSource source) {
            return new Shelf(source, new HashMap<>(), new ArrayList<>());
        }

        void add(PriceRow row) {
            if (row.match() instanceof PriceMatch.Exact(String name)) {
                exact.computeIfAbsent(name, _ -> new ArrayList<>()).add(row);
            } else {
                patterns.add(row);
            }
        }

        Optional<PriceRow> rowNamed(String model, Instant at) {
            for (PriceRow row : exact.getOrDefault(model, List.of())) {
                if (row.holdsAt(at)) {
                    return Optional.of(row);
                }
            }
            for (PriceRow row : patterns) {
                if (row.holdsAt(at) && row.match().matches(model)) {
                    return Optional.of(row);
                }
            }
            return Optional.empty();
        }

        Stream<PriceRow> all(String model) {
            return Stream.concat(
                    exact.getOrDefault(model, List.of()).stream(),
                    patterns.stream().filter(row -> row.match().matches(model)));
        }
    }

    public PriceBook(Collection<PriceRow> rows) {
        this.rows = List.copyOf(rows);
        this.shelves = new HashMap<>();
        // Latest first, and of two that are equal the one added later.
        List<PriceRow> sorted = new ArrayList<>(this.rows.reversed());
        sorted.sort(Comparator.comparing(PriceRow::source).thenComparing(PriceRow.BY_PRECEDENCE.reversed()));
        for (PriceRow row : sorted) {
            List<Shelf> sources = shelves.computeIfAbsent(row.provider(), _ -> new ArrayList<>());
            if (sources.isEmpty() || sources.getLast().source() != row.source()) {
                sources.add(Shelf.of(row.source()));
            }
            sources.getLast().add(row);
        }
    }

    public List<PriceRow> rows() {
        return rows;
    }

    public PriceBook with(Collection<PriceRow> more) {
        return new PriceBook(Stream.concat(rows.stream(), more.stream()).toList());
    }

    /// What a usage costs for the model the answer named, or else the one that was asked for.
    public Cost costOf(
            ProviderId provider, Optional<String> modelReported, String modelAsked, Usage usage, Instant at) {
        return rowFor(provider, modelReported, modelAsked, at)
                .map(row -> new PriceSheet(row, usage).cost())
                .orElse(new Cost.Unknown(CostGap.NO_PRICE));
    }

    /// What many usages together cost with a model.
    public Cost costOf(ProviderId provider, String model, UsageSum sum, Instant at) {
        return rowFor(provider, Optional.empty(), model, at)
                .map(row -> new PriceSheet(row, sum).cost())
                .orElse(new Cost.Unknown(CostGap.NO_PRICE));
    }

    /// The row that holds for a model at a moment.
    public Optional<PriceRow> rowFor(
            ProviderId provider, Optional<String> modelReported, String modelAsked, Instant at) {
        String reported = modelReported.orElse(modelAsked);
        for (Shelf shelf : of(provider)) {
            Optional<PriceRow> row = shelf.rowNamed(reported, at);
            if (row.isEmpty() && !reported.equals(modelAsked)) {
                row = shelf.rowNamed(modelAsked, at);
            }
            if (row.isPresent()) {
                return row;
            }
        }
        return Optional.empty();
    }

    /// Every row that speaks of a model, the one that would win first.
    public List<PriceRow> history(ProviderId provider, String model) {
        return of(provider).stream().flatMap(shelf -> shelf.all(model)).toList();
    }

    private List<Shelf> of(ProviderId provider) {
        return shelves.getOrDefault(PriceProviders.seller(provider), List.of());
    }
}
