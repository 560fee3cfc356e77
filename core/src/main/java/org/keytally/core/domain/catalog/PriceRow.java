package org.keytally.core.domain.catalog;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/// What one model of one provider costs in one period, as one source stated it.
public record PriceRow(
        ProviderId provider,
        PriceMatch match,
        PricePeriod period,
        PriceRates base,
        List<PriceVariant> variants,
        PriceSource source,
        Instant seen) {

    // Hours narrow a period, so they come after it; what was learnt later corrects what was learnt before.
    static final Comparator<PriceRow> BY_PRECEDENCE = Comparator.comparing((PriceRow row) -> row.period().from())
            .thenComparing(row -> row.period().hours().isPresent())
            .thenComparing(PriceRow::seen);

    public PriceRow {
        variants = variants.stream()
                .sorted(Comparator.comparingLong(PriceVariant::inputAbove).thenComparing(PriceVariant::tier))
                .toList();
        if (base.isEmpty() && variants.isEmpty()) {
            throw new IllegalArgumentException("a row without a price");
        }
    }

    public boolean holdsAt(Instant moment) {
        return period.holdsAt(moment);
    }

    /// Whether a list, not a person, says that nothing of it costs anything: lists write so, too, where they know no
    /// price.
    public boolean isListedFree() {
        return source != PriceSource.SET
                && base.isFree()
                && variants.stream().map(PriceVariant::rates).allMatch(PriceRates::isFree);
    }

    public PriceReference reference() {
        return new PriceReference(source, provider, match.text(), period.from(), seen);
    }
}
