package org.keytally.app.fx;

import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

// The chart as a table: a row for each column, the sum beside its name, to the last digit.
final class BarTable extends TableView<Bars.Column> {

    private final TableColumn<Bars.Column, String> names = new TableColumn<>();

    BarTable() {
        getStyleClass().add("bar-table");
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        names.setCellValueFactory(cell -> new ReadOnlyStringWrapper(cell.getValue().title()));
        names.setSortable(false);
    }

    String columnName() {
        return names.getText();
    }

    void name(String columns) {
        names.setText(columns);
        setAccessibleText(columns);
    }

    void show(Bars now) {
        List<TableColumn<Bars.Column, String>> series =
                IntStream.range(0, now.series().size()).mapToObj(place -> column(now, place)).toList();
        getColumns().clear();
        getColumns().add(names);
        getColumns().addAll(series);
        getItems().setAll(now.columns());
    }

    private static TableColumn<Bars.Column, String> column(Bars now, int place) {
        TableColumn<Bars.Column, String> column = new TableColumn<>(now.series().get(place).name());
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(cell.getValue().parts().get(place).text()));
        column.getStyleClass().add("number");
        column.setSortable(false);
        return column;
    }
}
