package org.keytally.app.organisation.vault;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.TreeTableCell;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;
import org.keytally.app.sign.EnvironmentChip;
import org.keytally.app.sign.PayerBadge;
import org.keytally.app.words.Words;
import org.keytally.core.domain.key.Environment;

/// The columns of the tree of shared keys.
///
/// @param font by whose size the columns are as wide as what is in them
record SharedColumns(Words words, ObservableValue<Font> font) {

    void fill(TreeTableView<Twig> table) {
        TreeTableColumn<Twig, String> name = text("name", twig -> Optional.of(named(twig)));
        name.setCellFactory(_ -> new NameCell(words));
        table.setTreeColumn(name);
        widen(name, 16);
        table.getColumns().add(name);
        table.getColumns().add(nodes("state", 8.5, row -> Optional.of(SharedStateChip.of(words, row.state()))));
        table.getColumns().add(nodes("scope", 8,
                row -> row.payer().map(payer -> new PayerBadge(words, payer))));
        table.getColumns().add(plain("owner", 7, SharedRow::owner));
        table.getColumns().add(plain("until", 8.5, row -> row.dates().to()));
        table.getColumns().add(number("generation", row -> row.generation().map(String::valueOf)));
        table.getColumns().add(plain("changed", 7.5, row -> row.dates().changed()));
        table.getColumns().add(plain("lease", 9, row -> row.dates().lease().map(
                until -> until.isEmpty() ? words.of("organisation.tree.lease-ended") : until)));
    }

    private String named(Twig twig) {
        return twig.row().isPresent()
                ? twig.title()
                : words.of("organisation.tree.group", twig.title(), twig.size());
    }

    private TreeTableColumn<Twig, String> plain(String column, double width,
            Function<SharedRow, Optional<String>> text) {
        TreeTableColumn<Twig, String> made = text(column, twig -> twig.row().flatMap(text));
        widen(made, width);
        return made;
    }

    private TreeTableColumn<Twig, String> number(String column, Function<SharedRow, Optional<String>> text) {
        TreeTableColumn<Twig, String> made = plain(column, 6.5, text);
        made.getStyleClass().add("number");
        return made;
    }

    private TreeTableColumn<Twig, String> text(String column, Function<Twig, Optional<String>> text) {
        TreeTableColumn<Twig, String> made = new TreeTableColumn<>(words.of("organisation.column." + column));
        made.setSortable(false);
        made.setCellValueFactory(
                cell -> new ReadOnlyObjectWrapper<>(text.apply(cell.getValue().getValue()).orElse("")));
        return made;
    }

    private void widen(TreeTableColumn<Twig, ?> column, double letters) {
        column.prefWidthProperty().bind(font.map(now -> now.getSize() * letters));
    }

    private TreeTableColumn<Twig, Twig> nodes(
            String column, double width, Function<SharedRow, Optional<Node>> node) {
        TreeTableColumn<Twig, Twig> made = new TreeTableColumn<>(words.of("organisation.column." + column));
        made.setSortable(false);
        widen(made, width);
        made.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue().getValue()));
        made.setCellFactory(_ -> new NodeCell(node));
        return made;
    }

    /// A cell that shows an environment by its chip, and all else by its name.
    private static final class NameCell extends TreeTableCell<Twig, String> {

        private final Words words;

        NameCell(Words words) {
            this.words = words;
        }

        @Override
        protected void updateItem(@Nullable String name, boolean isEmpty) {
            super.updateItem(name, isEmpty);
            Twig twig = name == null || isEmpty ? null : getTableRow().getItem();
            Optional<Environment> environment = twig == null ? Optional.empty() : twig.environment();
            setGraphic(environment.map(where -> new EnvironmentChip(words, where)).orElse(null));
            setText(twig == null || environment.isEmpty() ? name : "(" + twig.size() + ")");
            setAccessibleText(name);
        }
    }

    /// A cell that holds a chip or a badge.
    private static final class NodeCell extends TreeTableCell<Twig, Twig> {

        private final Function<SharedRow, Optional<Node>> node;

        NodeCell(Function<SharedRow, Optional<Node>> node) {
            this.node = node;
        }

        @Override
        protected void updateItem(@Nullable Twig twig, boolean isEmpty) {
            super.updateItem(twig, isEmpty);
            setGraphic(twig == null || isEmpty ? null : twig.row().flatMap(node).orElse(null));
        }
    }
}
