package org.keytally.app.costs;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.keytally.app.fx.Breadth;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.ShareBar;
import org.keytally.app.words.Sums;
import org.keytally.core.domain.ledger.UsageTotals;

/// The columns of the sums, with those of all in their headers.
final class CostColumns {

    // As wide as a name, a count and a sum of money need, in letters.
    private static final double NAME = 5.6;
    private static final double REQUESTS = 6.7;
    private static final double TOKENS = 8.6;
    private static final double MONEY = 6.5;

    // In fewer letters the figures take the room of the bars.
    private static final double ALL_TAKE = 44;

    private final Kit kit;
    private final Sums sums;
    private final ReadOnlyObjectProperty<UsageTotals> all;
    private final Label group = new Label();

    CostColumns(Kit kit, ReadOnlyObjectProperty<UsageTotals> all) {
        this.kit = kit;
        this.sums = new Sums(kit.words(), kit.formats());
        this.all = all;
    }

    /// What the lines are groups of.
    Label group() {
        return group;
    }

    /// @param table in which they are to stand
    List<TableColumn<CostLine, ?>> all(Region table) {
        TableColumn<CostLine, CostLine> name = column(Comparator.comparing(CostLine::name), this::named);
        name.setGraphic(group);
        widen(name, group, NAME);
        TableColumn<CostLine, CostLine> share = column(Comparator.comparing(CostLine::share), this::share);
        share.setGraphic(new Label(kit.words().of("costs.column.share")));
        Breadth.below(table, group, ALL_TAKE, isNarrow -> share.setVisible(!isNarrow));
        return List.of(
                name,
                share,
                count("costs.column.requests", REQUESTS, UsageTotals::requests),
                count("costs.column.tokens", TOKENS, UsageTotals::totalTokens),
                saved(),
                cost());
    }

    // Where nothing was compared there is nothing to show.
    private TableColumn<CostLine, CostLine> saved() {
        TableColumn<CostLine, CostLine> saved = number(
                "costs.column.saved", MONEY, Comparator.comparing(line -> line.totals().money().savedByModel()),
                totals -> Sums.isCompared(totals) ? kit.formats().money(totals.money().savedByModel()) : "",
                sums::compared);
        saved.visibleProperty().bind(all.map(Sums::isCompared));
        return saved;
    }

    private TableColumn<CostLine, CostLine> count(String title, double letters, ToLongFunction<UsageTotals> value) {
        Function<UsageTotals, String> text = totals -> kit.formats().count(value.applyAsLong(totals));
        return number(title, letters, Comparator.comparingLong(line -> value.applyAsLong(line.totals())), text, text);
    }

    private TableColumn<CostLine, CostLine> cost() {
        return number("costs.column.cost", MONEY, Comparator.comparing(line -> line.totals().cost()), sums::cost,
                sums::exact);
    }

    private TableColumn<CostLine, CostLine> number(
            String title,
            double letters,
            Comparator<CostLine> order,
            Function<UsageTotals, String> text,
            Function<UsageTotals, String> exact) {
        TableColumn<CostLine, CostLine> column = column(order, (cell, line) -> {
            cell.setText(text.apply(line.totals()));
            cell.setTooltip(new Tooltip(exact.apply(line.totals())));
        });
        column.getStyleClass().add("number");
        Label sum = new Label();
        sum.getStyleClass().add("column-total");
        Tooltip tip = new Tooltip();
        sum.setTooltip(tip);
        sum.textProperty().bind(all.map(text));
        tip.textProperty().bind(all.map(exact));
        VBox head = new VBox(new Label(kit.words().of(title)), sum);
        head.getStyleClass().add("column-head");
        widen(column, sum, letters);
        column.setGraphic(head);
        return column;
    }

    private static void widen(TableColumn<CostLine, CostLine> column, Label text, double letters) {
        column.minWidthProperty().bind(text.fontProperty().map(font -> font.getSize() * letters));
    }

    private void named(TableCell<CostLine, CostLine> cell, CostLine line) {
        Region swatch = new Region();
        swatch.getStyleClass().addAll("swatch", line.style());
        cell.setText(line.name());
        cell.setGraphic(swatch);
    }

    private void share(TableCell<CostLine, CostLine> cell, CostLine line) {
        ShareBar bar = new ShareBar();
        bar.tell(line.share(), line.style());
        Label percent = new Label(kit.formats().percent(line.share()));
        percent.getStyleClass().add("share-number");
        HBox both = new HBox(bar, percent);
        both.getStyleClass().add("share-cell");
        cell.setGraphic(both);
    }

    private interface Fill {
        void fill(TableCell<CostLine, CostLine> cell, CostLine line);
    }

    private static TableColumn<CostLine, CostLine> column(Comparator<CostLine> order, Fill fill) {
        TableColumn<CostLine, CostLine> column = new TableColumn<>();
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setComparator(order);
        column.setReorderable(false);
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable CostLine line, boolean isEmpty) {
                super.updateItem(line, isEmpty);
                setText(null);
                setGraphic(null);
                setTooltip(null);
                if (line != null && !isEmpty) {
                    fill.fill(this, line);
                }
            }
        });
        return column;
    }
}
