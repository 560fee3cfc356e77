package org.keytally.core.usecase.prices;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.keytally.core.domain.catalog.PriceBook;
import org.keytally.core.domain.catalog.PriceCorrection;
import org.keytally.core.domain.catalog.PriceRegister;
import org.keytally.core.domain.catalog.PriceRow;
import org.keytally.core.domain.catalog.PriceSpan;
import org.keytally.core.domain.catalog.PriceSuccession;
import org.keytally.core.domain.catalog.ProviderId;

/// Tells every price a model ever had here, and what corrections changed of booked costs.
public final class PriceHistory {

    /// Where a row stands now.
    public enum Standing {
        CORRECTED,
        ENDED,
        TO_COME,
        OUTRANKED,
        IN_FORCE
    }

    /// One row, and the end it got by its own words or by a later row.
    public record Line(PriceRow row, Optional<Instant> until, Standing standing) {}

    /// The rows from the oldest on, and the log of corrections.
    public record History(List<Line> lines, List<PriceCorrection> corrections) {

        public History {
            lines = List.copyOf(lines);
            corrections = List.copyOf(corrections);
        }
    }

    private static final Comparator<PriceSpan> BY_TIME = Comparator.comparing(
            (PriceSpan span) -> span.stated().provider())
            .thenComparing(span -> span.stated().period().from())
            .thenComparing(span -> span.stated().source(), Comparator.reverseOrder())
            .thenComparing(span -> span.stated().seen());

    private final KnownPrices known;
    private final Optional<PriceRegister> register;

    /// @param register empty where there is no home
    public PriceHistory(KnownPrices known, Optional<PriceRegister> register) {
        this.known = known;
        this.register = register;
    }

    public PriceAnswer<History> tell(PriceQuery query) {
        Optional<ProviderId> seller = query.provider().flatMap(known::seller);
        if (query.provider().isPresent() && seller.isEmpty()) {
            return new PriceAnswer.UnknownProvider<>(query.provider().get());
        }
        String model = query.model().orElse("");
        Instant now = query.at().orElseGet(known::now);
        PriceBook book = known.book();
        List<PriceRow> rows = known.stated().stream()
                .filter(row -> seller.isEmpty() || row.provider().equals(seller.get()))
                .filter(row -> row.match().matches(model))
                .toList();
        List<Line> lines = PriceSuccession.spans(rows).stream()
                .sorted(BY_TIME)
                .map(span -> line(span, book, model, now))
                .toList();
        return new PriceAnswer.Found<>(new History(lines, corrections(rows)));
    }

    private List<PriceCorrection> corrections(List<PriceRow> rows) {
        return register.map(PriceRegister::corrections).orElse(List.of()).stream()
                .filter(correction -> rows.stream().anyMatch(row -> row.reference().equals(correction.row())))
                .toList();
    }

    private static Line line(PriceSpan span, PriceBook book, String model, Instant now) {
        Optional<Instant> until = span.standing().flatMap(row -> row.period().to());
        return new Line(span.stated(), until, standing(span, book, model, now));
    }

    private static Standing standing(PriceSpan span, PriceBook book, String model, Instant now) {
        if (span.standing().isEmpty()) {
            return Standing.CORRECTED;
        }
        PriceRow row = span.standing().get();
        if (row.period().from().isAfter(now)) {
            return Standing.TO_COME;
        }
        if (row.period().to().map(end -> !end.isAfter(now)).orElse(false)) {
            return Standing.ENDED;
        }
        boolean wins = book.rowFor(row.provider(), Optional.empty(), model, now)
                .map(PriceRow::reference)
                .filter(row.reference()::equals)
                .isPresent();
        return wins ? Standing.IN_FORCE : Standing.OUTRANKED;
    }
}
