package org.keytally.core.adapter.records;

import java.util.Collection;
import java.util.List;
import org.keytally.core.adapter.sealed.file.SealedRecords;
import org.keytally.core.domain.catalog.PriceCorrection;
import org.keytally.core.domain.catalog.PriceRegister;
import org.keytally.core.domain.catalog.PriceRow;

/// The price rows a person set or imported, in the sealed file.
public final class SealedPrices implements PriceRegister {

    private final Book<PriceRow> rows;
    private final Book<PriceCorrection> corrections;

    public SealedPrices(SealedRecords records) {
        this.rows = new Book<>(new Section(records, "prices"), PriceRowText::of, PriceRowText::row);
        this.corrections = new Book<>(
                new Section(records, "price-corrections"), CorrectionText::of, CorrectionText::correction);
    }

    @Override
    public List<PriceRow> rows() {
        return rows.all();
    }

    @Override
    public void add(Collection<PriceRow> added) {
        rows.add(added);
    }

    @Override
    public List<PriceCorrection> corrections() {
        return corrections.all();
    }

    @Override
    public void note(Collection<PriceCorrection> noted) {
        corrections.add(noted);
    }
}
