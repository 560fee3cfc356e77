package org.keytally.core.adapter.prices;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keytally.core.domain.catalog.PriceBook;
import org.keytally.core.domain.catalog.PriceFault.Kind;
import org.keytally.core.domain.catalog.PriceList;
import org.keytally.core.domain.catalog.PriceMatch;
import org.keytally.core.domain.catalog.PricePeriod;
import org.keytally.core.domain.catalog.PriceRates;
import org.keytally.core.domain.catalog.PriceRow;
import org.keytally.core.domain.catalog.PriceSource;

// Our own table: a line for the prices of a model from a day on, and lines for their variants.
final class PriceTable {

    private record Start(PriceKey key, Instant from) {}

    private final PriceSource source;
    private final PriceBook known;
    private final Instant now;
    private final Map<Start, PriceDraft> drafts = new LinkedHashMap<>();
    private int withoutPrice;

    PriceTable(PriceSource source, PriceBook known, Instant now) {
        this.source = source;
        this.known = known;
        this.now = now;
    }

    PriceList read(String text) throws PriceFaultException {
        List<Csv.Line> records = Csv.parse(text);
        if (records.isEmpty()) {
            throw new PriceFaultException(Kind.EMPTY, "", "");
        }
        PriceColumns columns = PriceColumns.of(records.getFirst());
        for (Csv.Line record : records.subList(1, records.size())) {
            line(columns.line(record));
        }
        List<PriceRow> rows = rows();
        if (rows.isEmpty()) {
            throw new PriceFaultException(Kind.NO_PRICES, "", "");
        }
        Overlaps.refuse(rows);
        return new PriceList.Read(rows, columns.ignored(), withoutPrice, List.of());
    }

    private void line(PriceLine line) throws PriceFaultException {
        String place = line.place();
        PriceMatch match = GenaiMatch.of(line.text("match"), PriceText.model(line.text("model"), place), place);
        PriceKey key = new PriceKey(PriceText.provider(line.text("provider"), place), match);
        PriceVariantWord variant = PriceVariantWord.read(line);
        if (variant == PriceVariantWord.OTHER_MODALITY) {
            return;
        }
        Start start = new Start(key, PriceText.moment(line.text("valid_from"), place));
        PriceDraft draft = drafts.computeIfAbsent(start, first -> new PriceDraft(place));
        if (variant == PriceVariantWord.BASE) {
            draft.base(line, period(start.from(), line));
        } else {
            draft.variant(variant, line);
        }
    }

    private static PricePeriod period(Instant from, PriceLine line) throws PriceFaultException {
        String end = line.text("valid_to");
        if (end.isEmpty()) {
            return PricePeriod.from(from);
        }
        Instant to = PriceText.moment(end, line.place());
        if (!from.isBefore(to)) {
            throw new PriceFaultException(Kind.ENDS_BEFORE_START, line.place(), end);
        }
        return PricePeriod.between(from, to);
    }

    private List<PriceRow> rows() throws PriceFaultException {
        List<PriceRow> rows = new ArrayList<>();
        for (Map.Entry<Start, PriceDraft> entry : drafts.entrySet()) {
            PriceDraft draft = entry.getValue();
            if (draft.isWithoutPrice()) {
                withoutPrice++;
            } else {
                rows.add(row(entry.getKey(), draft));
            }
        }
        return rows;
    }

    private PriceRow row(Start start, PriceDraft draft) throws PriceFaultException {
        if (draft.hasBase()) {
            return new PriceRow(
                    start.key().provider(),
                    start.key().match(),
                    draft.period(start.from()),
                    draft.rates(),
                    draft.variants(),
                    source,
                    draft.seen(source == PriceSource.SHIPPED ? start.from() : now));
        }
        // A file of variants alone refines the prices that are known already.
        PriceRow base = knownBase(start)
                .orElseThrow(() -> new PriceFaultException(
                        Kind.VARIANT_WITHOUT_BASE, draft.place(), start.key().match().text()));
        PriceRates rates = draft.rates().over(base.base());
        return new PriceRow(
                base.provider(),
                base.match(),
                PricePeriod.from(start.from()),
                rates,
                draft.variants(),
                source,
                draft.seen(now));
    }

    private Optional<PriceRow> knownBase(Start start) {
        if (!(start.key().match() instanceof PriceMatch.Exact(String model))) {
            return Optional.empty();
        }
        return known.rowFor(start.key().provider(), Optional.empty(), model, start.from())
                .filter(row -> row.match().equals(start.key().match()));
    }
}
