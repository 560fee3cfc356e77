package org.keytally.app.organisation.members;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;
import org.keytally.app.fx.Chip;
import org.keytally.app.organisation.members.MemberRow.Shown;
import org.keytally.app.words.Formats;
import org.keytally.app.words.Words;

/// The columns of the table of members; what is the member's and not a key's stands in the first of their rows alone.
///
/// @param font by whose size the columns are as wide as what is in them
record MemberColumns(Words words, ObservableValue<Font> font) {

    void fill(TableView<MemberRow> table) {
        TableColumn<MemberRow, String> name = text("member", 6.4, row -> first(row, row.member().name()));
        name.getStyleClass().add("cell-strong");
        TableColumn<MemberRow, String> id = text("id", 10.2, row -> first(row, row.member().id()));
        id.getStyleClass().add("cell-mono");
        table.getColumns().add(name);
        table.getColumns().add(id);
        table.getColumns().add(text("tier", 5.8, row -> first(row, row.member().cap().tier().word())));
        table.getColumns().add(number("limit", row -> first(row, row.limit())));
        table.getColumns().add(text("pilot", 3.5,
                row -> first(row, row.member().isPilot() ? words.of("organisation.members.yes") : "")));
        table.getColumns().add(text("provider", 6.7, row -> of(row, Shown::name)));
        table.getColumns().add(nodes("key", 9.9,
                row -> row.key().map(key -> MemberChips.of(words, key.standing()))));
        table.getColumns().add(nodes("there", 8,
                row -> row.key().flatMap(Shown::there).map(there -> MemberChips.of(words, there))));
        table.getColumns().add(number("used", row -> of(row, Shown::used)));
        table.getColumns().add(text("made", 6.8, row -> of(row, Shown::made)));
        table.getColumns().add(text("due", 5, row -> of(row, Shown::due)));
    }

    private static String first(MemberRow row, String text) {
        return row.isFirst() ? text : "";
    }

    private static String of(MemberRow row, Function<Shown, String> text) {
        return row.key().map(text).orElse(Formats.UNKNOWN);
    }

    private TableColumn<MemberRow, String> number(String column, Function<MemberRow, String> text) {
        TableColumn<MemberRow, String> made = text(column, 5.2, text);
        made.getStyleClass().add("number");
        return made;
    }

    private TableColumn<MemberRow, String> text(String column, double letters, Function<MemberRow, String> text) {
        TableColumn<MemberRow, String> made = made(column, letters);
        made.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(text.apply(cell.getValue())));
        return made;
    }

    private TableColumn<MemberRow, MemberRow> nodes(
            String column, double letters, Function<MemberRow, Optional<Chip>> node) {
        TableColumn<MemberRow, MemberRow> made = made(column, letters);
        made.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        made.setCellFactory(_ -> new ChipCell(node));
        return made;
    }

    private <T> TableColumn<MemberRow, T> made(String column, double letters) {
        TableColumn<MemberRow, T> made = new TableColumn<>(words.of("organisation.column." + column));
        made.setSortable(false);
        made.prefWidthProperty().bind(font.map(now -> now.getSize() * letters));
        return made;
    }

    /// A cell that holds a chip, and says its word.
    private static final class ChipCell extends TableCell<MemberRow, MemberRow> {

        private final Function<MemberRow, Optional<Chip>> chip;

        ChipCell(Function<MemberRow, Optional<Chip>> chip) {
            this.chip = chip;
        }

        @Override
        protected void updateItem(@Nullable MemberRow row, boolean isEmpty) {
            super.updateItem(row, isEmpty);
            Optional<Chip> now = row == null || isEmpty ? Optional.empty() : chip.apply(row);
            setGraphic(now.<Node>map(one -> one).orElse(null));
            setText(now.isEmpty() && row != null && !isEmpty ? Formats.UNKNOWN : null);
            setAccessibleText(now.map(Chip::getText).orElse(null));
        }
    }
}
