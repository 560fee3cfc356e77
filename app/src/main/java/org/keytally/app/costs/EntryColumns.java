package org.keytally.app.costs;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.keytally.app.fx.Chip;
import org.keytally.app.fx.Kit;
import org.keytally.app.sign.PayerBadge;
import org.kordamp.ikonli.javafx.FontIcon;

/// The columns of the entries; their cells stay blank until an entry is read.
final class EntryColumns {

    // What a column of the share 1 takes at least.
    private static final double LETTERS = 5.77;

    private final Kit kit;
    private final Label text;
    private final ReadOnlyBooleanProperty comparing;

    private interface Fill extends BiConsumer<TableCell<EntrySlot, EntryRow>, EntryRow> {}

    /// @param text written in the usual letters
    /// @param comparing whether what each saved is shown
    EntryColumns(Kit kit, Label text, ReadOnlyBooleanProperty comparing) {
        this.kit = kit;
        this.text = text;
        this.comparing = comparing;
    }

    List<TableColumn<EntrySlot, @Nullable EntryRow>> all() {
        return List.of(
                column("when", 1.5, (cell, row) -> {
                    cell.setText(row.when());
                    cell.setTooltip(new Tooltip(row.exact()));
                }),
                column("payer", 1.2, (cell, row) -> {
                    PayerBadge badge = new PayerBadge(kit.words(), row.payer());
                    cell.setGraphic(row.isFallback() ? steppedIn(badge) : badge);
                    cell.setTooltip(row.isFallback() ? new Tooltip(kit.words().of("entry.fallback.yes")) : null);
                    cell.setAccessibleText(row.isFallback()
                            ? badge.getText() + ", " + kit.words().of("entry.fallback.yes")
                            : badge.getText());
                }),
                column("key", 1.1, (cell, row) -> cell.setText(row.key())),
                column("asked", 2.0, (cell, row) -> cell.setText(row.asked())),
                column("type", 0.8, (cell, row) -> cell.setText(row.type())),
                number(column("tokens", 1.0, (cell, row) -> cell.setText(row.tokens()))),
                saved(),
                number(column("cost", 1.2, (cell, row) -> cell.setText(row.cost()))),
                column("outcome", 1.2, (cell, row) -> {
                    cell.setGraphic(new Chip(row.tone(), icon(row), row.outcome()));
                    cell.setAccessibleText(row.outcome());
                }));
    }

    private static HBox steppedIn(PayerBadge badge) {
        HBox both = new HBox(badge, new FontIcon("fth-corner-down-right"));
        both.getStyleClass().add("entry-fallback");
        return both;
    }

    private TableColumn<EntrySlot, @Nullable EntryRow> saved() {
        TableColumn<EntrySlot, @Nullable EntryRow> saved =
                number(column("saved", 1.0, (cell, row) -> cell.setText(row.saved())));
        saved.visibleProperty().bind(comparing);
        return saved;
    }

    private TableColumn<EntrySlot, @Nullable EntryRow> column(String name, double share, Fill fill) {
        TableColumn<EntrySlot, @Nullable EntryRow> column = new TableColumn<>(kit.words().of("entry.column." + name));
        column.setCellValueFactory(slot -> slot.getValue().rowProperty());
        column.setSortable(false);
        column.setReorderable(false);
        column.minWidthProperty().bind(text.fontProperty().map(font -> font.getSize() * LETTERS * share));
        column.setCellFactory(_ -> cell(fill));
        return column;
    }

    private static TableColumn<EntrySlot, @Nullable EntryRow> number(
            TableColumn<EntrySlot, @Nullable EntryRow> column) {
        column.getStyleClass().add("number");
        return column;
    }

    private static TableCell<EntrySlot, EntryRow> cell(Fill fill) {
        return new TableCell<>() {
            @Override
            protected void updateItem(@Nullable EntryRow row, boolean isEmpty) {
                super.updateItem(row, isEmpty);
                setText(null);
                setGraphic(null);
                setTooltip(null);
                setAccessibleText(null);
                if (row != null && !isEmpty) {
                    fill.accept(this, row);
                }
            }
        };
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
