package org.keytally.app.costs;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.keytally.app.fx.Kit;
import org.keytally.app.words.Formats;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.ledger.Reconciliation;

/// The columns of our figures beside the bills, with those of all providers in their headers.
final class ReconciliationColumns {

    /// What they take all together, in letters.
    static final double ALL_TAKE = 58;

    private static final double NAME = 9;
    private static final double LETTERS = 7.2;

    private final Kit kit;
    private final ReadOnlyObjectProperty<Reconciliation> all;

    ReconciliationColumns(Kit kit, ReadOnlyObjectProperty<Reconciliation> all) {
        this.kit = kit;
        this.all = all;
    }

    List<TableColumn<ReconciledLine, ReconciledLine>> all() {
        return List.of(
                name(),
                number("reconcile.column.requests", Comparator.comparingLong(Reconciliation::attempts),
                        found -> kit.formats().count(found.attempts()), found -> kit.formats().count(found.attempts())),
                number("reconcile.column.with-bill", Comparator.comparingLong(found -> found.bills().attempts()),
                        found -> kit.formats().count(found.bills().attempts()), this::uncompared),
                number("reconcile.column.coverage",
                        Comparator.comparing(found -> found.coverage().orElse(BigDecimal.ZERO)),
                        found -> percent(found.coverage()), this::covered),
                money("reconcile.column.own", Reconciliation::priced, Reconciliation::own),
                money("reconcile.column.compared", found -> found.bills().compared(), found -> found.bills().own()),
                money("reconcile.column.billed", found -> found.bills().compared(), found -> found.bills().billed()),
                money("reconcile.column.difference", found -> found.bills().compared(),
                        found -> found.bills().difference()));
    }

    private TableColumn<ReconciledLine, ReconciledLine> name() {
        TableColumn<ReconciledLine, ReconciledLine> column =
                column(Comparator.comparing(ReconciledLine::name), ReconciledLine::name, ReconciledLine::name);
        Label title = new Label(kit.words().of("group.provider"));
        widen(column, title, NAME);
        column.setGraphic(title);
        return column;
    }

    // What nobody worked out or compared is not nothing.
    private TableColumn<ReconciledLine, ReconciledLine> money(
            String title, ToLongFunction<Reconciliation> known, Function<Reconciliation, Money> amount) {
        return number(title, Comparator.comparing(amount),
                found -> known.applyAsLong(found) == 0 ? Formats.UNKNOWN : kit.formats().money(amount.apply(found)),
                found -> known.applyAsLong(found) == 0
                        ? kit.words().of("sums.not-known")
                        : kit.formats().exact(amount.apply(found)));
    }

    private TableColumn<ReconciledLine, ReconciledLine> number(
            String title,
            Comparator<Reconciliation> order,
            Function<Reconciliation, String> text,
            Function<Reconciliation, String> exact) {
        TableColumn<ReconciledLine, ReconciledLine> column = column(
                Comparator.comparing(ReconciledLine::found, order),
                line -> text.apply(line.found()), line -> exact.apply(line.found()));
        column.getStyleClass().add("number");
        Label sum = new Label();
        sum.getStyleClass().add("column-total");
        sum.textProperty().bind(all.map(text));
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(all.map(exact));
        sum.setTooltip(tip);
        VBox head = new VBox(new Label(kit.words().of(title)), sum);
        head.getStyleClass().add("column-head");
        widen(column, sum, LETTERS);
        column.setGraphic(head);
        return column;
    }

    private String uncompared(Reconciliation found) {
        long unpriced = found.bills().attempts() - found.bills().compared();
        return unpriced == 0
                ? kit.formats().count(found.bills().attempts())
                : kit.words().of("reconcile.unpriced", kit.formats().count(unpriced),
                        kit.formats().exact(found.bills().amount().minus(found.bills().billed())));
    }

    private String covered(Reconciliation found) {
        return kit.words().of("reconcile.covered", percent(found.coverage()), percent(found.moneyCoverage()));
    }

    private String percent(Optional<BigDecimal> share) {
        return share.map(kit.formats()::finePercent).orElse(Formats.UNKNOWN);
    }

    private static void widen(TableColumn<ReconciledLine, ReconciledLine> column, Label text, double letters) {
        column.minWidthProperty().bind(text.fontProperty().map(font -> font.getSize() * letters));
    }

    private static TableColumn<ReconciledLine, ReconciledLine> column(
            Comparator<ReconciledLine> order,
            Function<ReconciledLine, String> text,
            Function<ReconciledLine, String> exact) {
        TableColumn<ReconciledLine, ReconciledLine> column = new TableColumn<>();
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setComparator(order);
        column.setReorderable(false);
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable ReconciledLine line, boolean isEmpty) {
                super.updateItem(line, isEmpty);
                setText(null);
                setTooltip(null);
                if (line != null && !isEmpty) {
                    setText(text.apply(line));
                    setTooltip(new Tooltip(exact.apply(line)));
                }
            }
        });
        return column;
    }
}
