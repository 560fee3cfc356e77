package org.keytally.app.organisation.due;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;
import org.keytally.app.fx.Chip;
import org.keytally.app.sign.EnvironmentChip;
import org.keytally.app.sign.PayerBadge;
import org.keytally.app.words.Formats;
import org.keytally.app.words.Words;

/// The columns of the list of keys that are due.
///
/// @param font by whose size the columns are as wide as what is in them
record DueColumns(Words words, ObservableValue<Font> font) {

    void fill(TableView<DueRow> table) {
        table.getColumns().add(text("key", 11, DueRow::label));
        table.getColumns().add(nodes("state", 12.5, row -> Optional.of(
                new Chip(row.state().tone(), row.state().icon(), row.state().word()))));
        table.getColumns().add(text("provider", 8, DueRow::provider));
        table.getColumns().add(nodes("payer", 7.5, row -> Optional.of(new PayerBadge(words, row.payer()))));
        table.getColumns().add(nodes("environment", 10.2,
                row -> row.environment().map(where -> new EnvironmentChip(words, where))));
        table.getColumns().add(moment("age", row -> Optional.of(row.dates().stored())));
        table.getColumns().add(moment("due", row -> row.dates().due()));
        table.getColumns().add(text("maker", 7.5, DueRow::maker));
    }

    private TableColumn<DueRow, String> text(String column, double letters, Function<DueRow, String> text) {
        TableColumn<DueRow, String> made = new TableColumn<>(words.of("due.column." + column));
        widen(made, letters);
        made.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        return made;
    }

    private TableColumn<DueRow, DueRow> moment(String column, Function<DueRow, Optional<DueRow.Shown>> moment) {
        return nodes(column, 7.7, row -> Optional.of(moment.apply(row)
                .map(shown -> {
                    Label label = new Label(shown.relative());
                    label.setTooltip(new Tooltip(shown.exact()));
                    return label;
                })
                .orElseGet(() -> new Label(Formats.UNKNOWN))));
    }

    private TableColumn<DueRow, DueRow> nodes(
            String column, double letters, Function<DueRow, Optional<Node>> node) {
        TableColumn<DueRow, DueRow> made = new TableColumn<>(words.of("due.column." + column));
        widen(made, letters);
        made.setSortable(false);
        made.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        made.setCellFactory(_ -> new NodeCell(node));
        return made;
    }

    private void widen(TableColumn<DueRow, ?> column, double letters) {
        column.prefWidthProperty().bind(font.map(now -> now.getSize() * letters));
    }

    /// A cell that holds a chip, a badge or a moment.
    private static final class NodeCell extends TableCell<DueRow, DueRow> {

        private final Function<DueRow, Optional<Node>> node;

        NodeCell(Function<DueRow, Optional<Node>> node) {
            this.node = node;
        }

        @Override
        protected void updateItem(@Nullable DueRow row, boolean isEmpty) {
            super.updateItem(row, isEmpty);
            setGraphic(row == null || isEmpty ? null : node.apply(row).orElse(null));
        }
    }
}
