package org.keytally.core.adapter.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;
import org.keytally.core.domain.catalog.Money;

// Comma separated fields; the header is made of the columns the first row names.
final class CsvCells implements Cells {

    // What spreadsheets take for the beginning of a formula, in narrow and in wide letters.
    private static final String DANGEROUS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private static final int BATCH = 1 << 15;

    private final OutputStream to;
    private final StringBuilder header = new StringBuilder();
    // Rows that wait to be written: many at once become bytes far sooner than each for itself.
    private final StringBuilder row = new StringBuilder(2 * BATCH);
    private boolean isFirstRow = true;
    private boolean isFirstCell = true;

    CsvCells(OutputStream to) {
        this.to = to;
    }

    @Override
    public void beginRow() {
        isFirstCell = true;
    }

    @Override
    public void text(String column, String text) {
        begin(column);
        boolean isGuarded = !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0;
        if (!isGuarded && !needsQuotes(text)) {
            row.append(text);
            return;
        }
        row.append('"').append(isGuarded ? "'" : "");
        row.append(text.replace("\"", "\"\"")).append('"');
    }

    @Override
    public void number(String column, OptionalLong number) {
        begin(column);
        if (number.isPresent()) {
            row.append(number.getAsLong());
        }
    }

    @Override
    public void money(String column, Optional<Money> amount) {
        begin(column);
        amount.ifPresent(known -> row.append(known.text()));
    }

    @Override
    public void truth(String column, boolean truth) {
        begin(column);
        row.append(truth);
    }

    @Override
    public void endRow() throws IOException {
        row.append("\r\n");
        if (isFirstRow) {
            row.insert(0, header.append("\r\n"));
            isFirstRow = false;
        }
        if (row.length() >= BATCH) {
            write();
        }
    }

    @Override
    public void end() throws IOException {
        write();
        to.flush();
    }

    private void write() throws IOException {
        to.write(row.toString().getBytes(StandardCharsets.UTF_8));
        row.setLength(0);
    }

    private void begin(String column) {
        if (!isFirstCell) {
            row.append(',');
        }
        isFirstCell = false;
        if (isFirstRow) {
            header.append(header.isEmpty() ? "" : ",").append(column);
        }
    }

    private static boolean needsQuotes(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' || c == '"' || c < ' ') {
                return true;
            }
        }
        return false;
    }
}
