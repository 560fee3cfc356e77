package org.keytally.app.prompt.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;

/// Reads tables, as far as a person would.
final class Tables {

    private static final int MOST_ROWS = 300;
    private static final int MOST_COLUMNS = 20;

    private Tables() {}

    static List<List<List<Run>>> rows(TableBlock table) {
        List<List<List<Run>>> rows = new ArrayList<>();
        for (Node part : MarkdownReader.children(table)) {
            MarkdownReader.children(part).stream()
                    .filter(TableRow.class::isInstance)
                    .limit(MOST_ROWS)
                    .map(Tables::cells)
                    .forEach(rows::add);
        }
        return rows;
    }

    private static List<List<Run>> cells(Node row) {
        return MarkdownReader.children(row).stream().limit(MOST_COLUMNS).map(Runs::of).toList();
    }
}
