package org.keytally.app.cli.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Lines with aligned columns; the last column may be long and is never cut.
public final class Table {

    private static final String GAP = "  ";

    private final List<String[]> rows = new ArrayList<>();
    private final boolean[] rightAligned;

    /// @param headings a heading that begins with `>` stands over a right-aligned column
    public Table(String... headings) {
        rightAligned = new boolean[headings.length];
        String[] plain = new String[headings.length];
        for (int i = 0; i < headings.length; i++) {
            rightAligned[i] = headings[i].startsWith(">");
            plain[i] = rightAligned[i] ? headings[i].substring(1) : headings[i];
        }
        rows.add(plain);
    }

    public void row(String... cells) {
        rows.add(Arrays.copyOf(cells, rightAligned.length));
    }

    @Override
    public String toString() {
        int[] widths = new int[rightAligned.length];
        for (String[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                widths[i] = Math.max(widths[i], width(row[i]));
            }
        }
        StringBuilder text = new StringBuilder();
        rows.forEach(row -> text.append(line(row, widths)).append('\n'));
        return text.toString();
    }

    private String line(String[] row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.length; i++) {
            String padding = " ".repeat(widths[i] - width(row[i]));
            line.append(rightAligned[i] ? padding + row[i] : row[i] + padding).append(GAP);
        }
        return line.toString().stripTrailing();
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
