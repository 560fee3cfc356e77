package org.keytally.core.domain.catalog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// All price rows that are known, ready to be asked what a usage costs.
public final class PriceBook {

    private final List<PriceRow> rows;
    private final Map<Place, List<PriceRow>> exact;
    private final Map<Place, List<PriceRow>> patterns;

    // For patterns the model is left empty: every pattern of a source and provider has to be tried.
    private record Place(PriceSource source, ProviderId provider, String model) {}

    public PriceBook(Collection<PriceRow> rows) {
        this.rows = List.copyOf(rows);
        this.exact = new HashMap<>();
        this.patterns = new HashMap<>();
        // Latest first, and of two that are equal the one added later.
        List<PriceRow> sorted = new ArrayList<>(this.rows.reversed());
        sorted.sort(PriceRow.BY_PRECEDENCE.reversed());
        for (PriceRow row : sorted) {
            Map<Place, List<PriceRow>> shelf = row.match() instanceof PriceMatch.Exact ? exact : patterns;
            String model = row.match() instanceof PriceMatch.Exact(String name) ? name : "";
            shelf.computeIfAbsent(new Place(row.source(), row.provider(), model), place -> new ArrayList<>())
                    .add(row);
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

    /// The row that holds for a model at a moment.
    public Optional<PriceRow> rowFor(
            ProviderId provider, Optional<String> modelReported, String modelAsked, Instant at) {
        ProviderId seller = PriceProviders.seller(provider);
        List<String> names = modelReported
                .filter(reported -> !reported.equals(modelAsked))
                .map(reported -> List.of(reported, modelAsked))
                .orElse(List.of(modelAsked));
        for (PriceSource source : PriceSource.values()) {
            for (String name : names) {
                Optional<PriceRow> row = rowNamed(source, seller, name, at);
                if (row.isPresent()) {
                    return row;
                }
            }
        }
        return Optional.empty();
    }

    /// Every row that speaks of a model, the one that would win first.
    public List<PriceRow> history(ProviderId provider, String model) {
        ProviderId seller = PriceProviders.seller(provider);
        return Stream.of(PriceSource.values())
                .flatMap(source -> Stream.concat(
                        exact.getOrDefault(new Place(source, seller, model), List.of()).stream(),
                        patterns.getOrDefault(new Place(source, seller, ""), List.of())
                                .stream()
                                .filter(row -> row.match().matches(model))))
                .toList();
    }

    private Optional<PriceRow> rowNamed(PriceSource source, ProviderId seller, String model, Instant at) {
        for (PriceRow row : exact.getOrDefault(new Place(source, seller, model), List.of())) {
            if (row.holdsAt(at)) {
                return Optional.of(row);
            }
        }
        for (PriceRow row : patterns.getOrDefault(new Place(source, seller, ""), List.of())) {
            if (row.holdsAt(at) && row.match().matches(model)) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }
}
