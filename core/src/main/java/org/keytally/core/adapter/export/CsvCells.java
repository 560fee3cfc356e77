package org.keytally.core.adapter.export;

import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import java.util.OptionalLong;
import org.keytally.core.domain.catalog.Money;

// Comma separated fields; the header is made of the columns the first row names.
final class CsvCells implements Cells {

    // What spreadsheets take for the beginning of a formula, in narrow and in wide letters.
    private static final String DANGEROUS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private final Writer to;
    private final StringBuilder header = new StringBuilder();
    private final StringBuilder row = new StringBuilder();
    private boolean isFirstRow = true;

    CsvCells(Writer to) {
        this.to = to;
    }

    @Override
    public void beginRow() {
        row.setLength(0);
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
        if (isFirstRow) {
            to.append(header).append("\r\n");
            isFirstRow = false;
        }
        to.append(row).append("\r\n");
    }

    @Override
    public void end() throws IOException {
        to.flush();
    }

    private void begin(String column) {
        if (!row.isEmpty() || (isFirstRow && !header.isEmpty())) {
            row.append(',');
        }
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
