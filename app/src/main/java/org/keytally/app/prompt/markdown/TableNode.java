package org.keytally.app.prompt.markdown;

import java.util.List;
import javafx.scene.layout.GridPane;

/// A table; where it grows, only the rows that changed are made again.
final class TableNode extends GridPane {

    private final RunNodes runs;
    private List<List<List<Run>>> shown = List.of();

    TableNode(RunNodes runs) {
        this.runs = runs;
        getStyleClass().add("answer-table");
    }

    void show(List<List<List<Run>>> next) {
        int same = 0;
        int cells = 0;
        while (same < Math.min(shown.size(), next.size()) && shown.get(same).equals(next.get(same))) {
            cells += shown.get(same).size();
            same++;
        }
        getChildren().remove(cells, getChildren().size());
        for (int row = same; row < next.size(); row++) {
            add(row, next.get(row));
        }
        shown = List.copyOf(next);
    }

    private void add(int row, List<List<Run>> cells) {
        for (int column = 0; column < cells.size(); column++) {
            add(runs.flow(row == 0 ? "table-head" : "table-cell", cells.get(column)), column, row);
        }
    }
}
