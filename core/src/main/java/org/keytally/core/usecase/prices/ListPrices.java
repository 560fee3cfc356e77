package org.keytally.core.usecase.prices;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keytally.core.domain.catalog.PriceBook;
import org.keytally.core.domain.catalog.PriceMatch;
import org.keytally.core.domain.catalog.PriceRow;
import org.keytally.core.domain.catalog.PriceSource;
import org.keytally.core.domain.catalog.PriceTables;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.catalog.TableFormat;

/// Lists the prices in force at a moment.
public final class ListPrices {

    private static final Comparator<PriceRow> BY_NAME = Comparator.comparing(PriceRow::provider)
            .thenComparing(row -> row.match().text())
            .thenComparing(row -> row.period().from());

    private record Name(ProviderId provider, String model) {}

    private final KnownPrices known;
    private final PriceTables tables;

    public ListPrices(KnownPrices known, PriceTables tables) {
        this.known = known;
        this.tables = tables;
    }

    /// The rows that win, by provider and model.
    public PriceAnswer<List<PriceRow>> list(PriceQuery query) {
        Optional<ProviderId> seller = query.provider().flatMap(known::seller);
        if (query.provider().isPresent() && seller.isEmpty()) {
            return new PriceAnswer.UnknownProvider<>(query.provider().get());
        }
        Instant at = query.at().orElseGet(known::now);
        List<PriceRow> rows = inForce(known.book(), at).stream()
                .filter(row -> seller.isEmpty() || row.provider().equals(seller.get()))
                .filter(row -> query.model().isEmpty() || row.match().matches(query.model().get()))
                .sorted(BY_NAME)
                .toList();
        return new PriceAnswer.Found<>(rows);
    }

    /// Writes rows as a table that can be imported again.
    public void write(TableFormat format, OutputStream to, List<PriceRow> rows) throws IOException {
        tables.write(format, to, rows);
    }

    // One exact name has one winner; of rules the first of each name that holds.
    static List<PriceRow> inForce(PriceBook book, Instant at) {
        Map<Name, PriceRow> rows = new LinkedHashMap<>();
        for (PriceSource source : PriceSource.values()) {
            for (PriceRow row : book.rows()) {
                if (row.source() == source && row.holdsAt(at) && isChosen(book, row, at)) {
                    rows.putIfAbsent(new Name(row.provider(), row.match().text()), row);
                }
            }
        }
        return List.copyOf(rows.values());
    }

    private static boolean isChosen(PriceBook book, PriceRow row, Instant at) {
        return plainName(row.match())
                .flatMap(name -> book.rowFor(row.provider(), Optional.empty(), name, at))
                .map(row::equals)
                .orElse(true);
    }

    /// A model name that stands for the rule, where it finds itself by it.
    static Optional<String> plainName(PriceMatch match) {
        Optional<String> name =
                switch (match) {
                    case PriceMatch.Exact(String model) -> Optional.of(model);
                    case PriceMatch.Same(String model) -> Optional.of(model);
                    case PriceMatch.Named(String named, PriceMatch rule) -> Optional.of(named);
                    case PriceMatch.StartsWith start -> Optional.empty();
                    case PriceMatch.EndsWith end -> Optional.empty();
                    case PriceMatch.Contains part -> Optional.empty();
                    case PriceMatch.Regex regex -> Optional.empty();
                    case PriceMatch.AnyOf any -> Optional.empty();
                    case PriceMatch.AllOf all -> Optional.empty();
                };
        return name.filter(match::matches);
    }
}
