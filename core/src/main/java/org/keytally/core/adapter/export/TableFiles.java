package org.keytally.core.adapter.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.keytally.core.domain.catalog.PriceRow;
import org.keytally.core.domain.catalog.PriceTables;
import org.keytally.core.domain.catalog.TableFormat;
import org.keytally.core.domain.ledger.Entry;
import org.keytally.core.domain.ledger.EntryTables;

/// Tables as files, safe to open in a spreadsheet; the stream they go to stays open.
public final class TableFiles implements EntryTables, PriceTables {

    private static final int BUFFER = 1 << 16;

    @Override
    public EntryTable open(TableFormat format, OutputStream to, UnaryOperator<String> names) throws IOException {
        return new OpenTable(cells(format, to), new EntryRow(names));
    }

    @Override
    public void write(TableFormat format, OutputStream to, List<PriceRow> rows) throws IOException {
        Cells cells = cells(format, to);
        for (PriceRow row : rows) {
            PriceLines.write(row, cells);
        }
        cells.end();
    }

    private static Cells cells(TableFormat format, OutputStream to) throws IOException {
        return switch (format) {
            case CSV -> new CsvCells(to);
            case JSON -> new JsonCells(new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8), BUFFER));
        };
    }

    private record OpenTable(Cells cells, EntryRow row) implements EntryTable {

        @Override
        public void add(Entry entry) throws IOException {
            row.write(entry, cells);
        }

        @Override
        public void close() throws IOException {
            cells.end();
        }
    }
}
