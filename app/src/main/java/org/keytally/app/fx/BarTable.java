package org.keytally.app.fx;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

// The chart as a table: a row for each column, the sum beside its name, to the last digit.
final class BarTable extends TableView<Bars.Column> {

    private final TableColumn<Bars.Column, String> names = new TableColumn<>();

    BarTable() {
        getStyleClass().add("bar-table");
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        names.setCellValueFactory(cell -> new ReadOnlyStringWrapper(cell.getValue().title()));
        names.setSortable(false);
    }

    /// What is done with a row that is chosen by the key for it, or clicked on.
    void setOnOpened(IntConsumer then) {
        setRowFactory(_ -> {
            TableRow<Bars.Column> row = new TableRow<>();
            row.setOnMouseClicked(_ -> open(row.getItem(), then));
            return row;
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open(getSelectionModel().getSelectedItem(), then);
                event.consume();
            }
        });
    }

    private void open(Bars.@Nullable Column column, IntConsumer then) {
        if (column != null && column.parts().stream().anyMatch(part -> !part.text().isEmpty())) {
            then.accept(getItems().indexOf(column));
        }
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
        getColumns().addAll(now.levels().stream().map(BarTable::column).toList());
        getItems().setAll(now.columns());
    }

    private static TableColumn<Bars.Column, String> column(Bars.Level level) {
        TableColumn<Bars.Column, String> column = new TableColumn<>(level.name());
        column.setCellValueFactory(_ -> new ReadOnlyStringWrapper(level.text()));
        column.getStyleClass().add("number");
        column.setSortable(false);
        return column;
    }

    private static TableColumn<Bars.Column, String> column(Bars now, int place) {
        TableColumn<Bars.Column, String> column = new TableColumn<>(now.series().get(place).name());
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(cell.getValue().parts().get(place).text()));
        column.getStyleClass().add("number");
        column.setSortable(false);
        return column;
    }
}
