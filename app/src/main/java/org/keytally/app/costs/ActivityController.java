package org.keytally.app.costs;

import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.keytally.app.fx.Breadth;
import org.keytally.app.fx.Chip;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.StatePane;
import org.keytally.app.sign.PayerBadge;

/// Binds the entries.
final class ActivityController {

    // What a column of the share 1 takes at least, and all together.
    private static final double LETTERS = 5.77;
    private static final double COLUMNS_TAKE = 57;

    private final ActivityViewModel model;
    private final Kit kit;

    @FXML
    private Label summary;
    @FXML
    private StatePane state;
    @FXML
    private TableView<EntryRow> entries;

    ActivityController(ActivityViewModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
    }

    @FXML
    private void initialize() {
        summary.textProperty().bind(model.summaryProperty());
        state.showingProperty().bind(model.showingProperty());
        entries.setItems(model.rows());
        add("when", 1.2, false, (cell, row) -> {
            cell.setText(row.when());
            cell.setTooltip(new Tooltip(row.exact()));
        });
        add("payer", 0.9, false, (cell, row) -> cell.setGraphic(new PayerBadge(kit.words(), row.payer())));
        add("key", 1.1, false, (cell, row) -> cell.setText(row.key()));
        add("asked", 2.3, false, (cell, row) -> cell.setText(row.asked()));
        add("type", 0.8, false, (cell, row) -> cell.setText(row.type()));
        add("tokens", 1.0, true, (cell, row) -> cell.setText(row.tokens()));
        add("cost", 1.2, true, (cell, row) -> cell.setText(row.cost()));
        add("outcome", 1.2, false, (cell, row) -> cell.setGraphic(new Chip(row.tone(), icon(row), row.outcome())));
        Breadth.below(entries, summary, COLUMNS_TAKE, this::arrange);
        entries.setRowFactory(_ -> row());
        entries.setOnKeyPressed(event -> {
            EntryRow row = entries.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && row != null) {
                open(row);
            }
        });
    }

    private void add(String name, double share, boolean isNumber,
            BiConsumer<TableCell<EntryRow, EntryRow>, EntryRow> fill) {
        TableColumn<EntryRow, EntryRow> column = new TableColumn<>(kit.words().of("entry.column." + name));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setSortable(false);
        column.setReorderable(false);
        column.minWidthProperty().bind(summary.fontProperty().map(font -> font.getSize() * LETTERS * share));
        if (isNumber) {
            column.getStyleClass().add("number");
        }
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable EntryRow row, boolean isEmpty) {
                super.updateItem(row, isEmpty);
                setText(null);
                setGraphic(null);
                setTooltip(null);
                if (row != null && !isEmpty) {
                    fill.accept(this, row);
                }
            }
        });
        entries.getColumns().add(column);
    }

    // Where the columns have no room beside one another, the table is moved through sideways.
    private void arrange(boolean isNarrow) {
        entries.setColumnResizePolicy(isNarrow
                ? TableView.UNCONSTRAINED_RESIZE_POLICY
                : TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    }

    private TableRow<EntryRow> row() {
        TableRow<EntryRow> row = new TableRow<>();
        row.indexProperty().subscribe(index -> model.seen(index.intValue()));
        row.setOnMouseClicked(_ -> {
            if (!row.isEmpty()) {
                open(row.getItem());
            }
        });
        return row;
    }

    private void open(EntryRow row) {
        Button close = new Button(kit.words().of("frame.close-dialogue"));
        close.setOnAction(_ -> kit.dialogs().close());
        kit.dialogs().show(EntryDetails.of(kit.words().of("entry.title"), model.facts(row), close));
    }

    private static String icon(EntryRow row) {
        return switch (row.tone()) {
            case GOOD -> "fth-check";
            case BAD -> "fth-x-circle";
            case WARNING -> "fth-help-circle";
            case PLAIN -> "fth-clock";
        };
    }
}
