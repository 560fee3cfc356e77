package org.keytally.core.adapter.records;

import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.keytally.core.adapter.sealed.file.SealedRecords;
import org.keytally.core.domain.catalog.PriceCorrection;
import org.keytally.core.domain.catalog.PriceRegister;
import org.keytally.core.domain.catalog.PriceRow;
import org.keytally.core.domain.home.HomeException;

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

    /// A section that only grows, read when it is first wanted: an import may bring thousands of rows.
    private static final class Book<T> {

        private final Section section;
        private final Function<T, Map<String, String>> write;
        private final Function<Map<String, String>, T> read;
        private Optional<List<T>> known = Optional.empty();

        Book(Section section, Function<T, Map<String, String>> write, Function<Map<String, String>, T> read) {
            this.section = section;
            this.write = write;
            this.read = read;
        }

        synchronized List<T> all() {
            if (known.isEmpty()) {
                known = Optional.of(section.read().map(this::opened).orElse(List.of()));
            }
            return known.get();
        }

        // Memory follows the file, so that a failed write changes nothing.
        synchronized void add(Collection<T> added) {
            if (added.isEmpty()) {
                return;
            }
            List<T> now = new ArrayList<>(all());
            now.addAll(added);
            section.write(Rows.write(now.stream().map(write).toList()));
            known = Optional.of(List.copyOf(now));
        }

        private List<T> opened(byte[] bytes) {
            try {
                return Rows.read(bytes).stream().map(read).toList();
            } catch (IllegalArgumentException | NoSuchElementException | UncheckedIOException
                    | DateTimeException broken) {
                throw new HomeException(HomeException.Kind.DAMAGED, "a price of the records", broken);
            }
        }
    }
}
