package org.keytally.app.costs;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;
import org.keytally.app.fx.Kit;

/// The columns of the entries; their cells stay blank until an entry is read.
final class EntryColumns {

    // What a column of the share 1 takes at least.
    private static final double LETTERS = 5.77;

    private final Kit kit;
    private final Label text;
    private final ReadOnlyBooleanProperty comparing;

    /// @param text written in the usual letters
    /// @param comparing whether what each saved is shown
    EntryColumns(Kit kit, Label text, ReadOnlyBooleanProperty comparing) {
        this.kit = kit;
        this.text = text;
        this.comparing = comparing;
    }

    List<TableColumn<EntrySlot, @Nullable EntryRow>> all() {
        return List.of(
                column("when", 1.5, () -> new EntryCell.Written(EntryRow::when, EntryRow::exact)),
                column("payer", 1.5, () -> new EntryCell.Paid(kit.words())),
                column("key", 1.1, () -> new EntryCell.Written(EntryRow::key)),
                column("asked", 2.0, () -> new EntryCell.Written(EntryRow::asked)),
                column("type", 0.8, () -> new EntryCell.Written(EntryRow::type)),
                number(column("tokens", 1.0, () -> new EntryCell.Written(EntryRow::tokens))),
                saved(),
                number(column("cost", 1.2, () -> new EntryCell.Written(EntryRow::cost))),
                column("outcome", 1.2, EntryCell.Ended::new));
    }

    private TableColumn<EntrySlot, @Nullable EntryRow> saved() {
        TableColumn<EntrySlot, @Nullable EntryRow> saved =
                number(column("saved", 1.0, () -> new EntryCell.Written(EntryRow::saved)));
        saved.visibleProperty().bind(comparing);
        return saved;
    }

    private TableColumn<EntrySlot, @Nullable EntryRow> column(String name, double share, Supplier<EntryCell> cell) {
        TableColumn<EntrySlot, @Nullable EntryRow> column = new TableColumn<>(kit.words().of("entry.column." + name));
        column.setCellValueFactory(slot -> slot.getValue().rowProperty());
        column.setSortable(false);
        column.setReorderable(false);
        column.minWidthProperty().bind(text.fontProperty().map(font -> font.getSize() * LETTERS * share));
        column.setCellFactory(_ -> cell.get());
        return column;
    }

    private static TableColumn<EntrySlot, @Nullable EntryRow> number(
            TableColumn<EntrySlot, @Nullable EntryRow> column) {
        column.getStyleClass().add("number");
        return column;
    }
}
