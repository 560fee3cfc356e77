package org.keytally.app.settings.prices;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.keytally.app.fx.Breadth;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.ShareBar;
import org.keytally.app.fx.StatePane;
import org.keytally.app.fx.TextConverter;

/// Binds what a month would cost elsewhere.
final class WhatIfController {

    // As wide as they need, in letters.
    private static final double NAME = 6;
    private static final double MODEL = 9;
    private static final double MONEY = 6.5;

    // In fewer letters the names take the room of the bars.
    private static final double ALL_TAKE = 34;

    private final WhatIfViewModel model;
    private final Kit kit;

    @FXML
    private ComboBox<WhatIfLoad> load;
    @FXML
    private TextField sought;
    @FXML
    private CheckBox all;
    @FXML
    private StatePane state;
    @FXML
    private Label said;
    @FXML
    private TableView<WhatIfLine> table;

    WhatIfController(WhatIfViewModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
    }

    @FXML
    private void initialize() {
        load.getItems().setAll(WhatIfLoad.values());
        load.setConverter(new TextConverter<>(load::getItems, one -> kit.words().of("settings.prices.load", one)));
        load.valueProperty().bindBidirectional(model.loadProperty());
        sought.textProperty().bindBidirectional(model.soughtProperty());
        all.selectedProperty().bindBidirectional(model.allProperty());
        state.showingProperty().bind(model.showingProperty());
        said.textProperty().bind(model.saidProperty());
        table.setItems(model.lines());
        table.setPlaceholder(new Label(kit.words().of("settings.prices.none")));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        TableColumn<WhatIfLine, WhatIfLine> cost = column("cost", MONEY, (cell, line) -> cell.setText(line.cost()));
        cost.getStyleClass().add("number");
        TableColumn<WhatIfLine, WhatIfLine> share = column("share", NAME, WhatIfController::share);
        Breadth.below(table, said, ALL_TAKE, isNarrow -> share.setVisible(!isNarrow));
        table.getColumns().setAll(List.of(
                column("provider", NAME, (cell, line) -> cell.setText(line.provider())),
                column("model", MODEL, WhatIfController::named),
                share,
                cost));
    }

    private static void named(TableCell<WhatIfLine, WhatIfLine> cell, WhatIfLine line) {
        cell.setText(line.notes().isEmpty() ? line.model() : line.model() + " · " + line.notes());
    }

    private static void share(TableCell<WhatIfLine, WhatIfLine> cell, WhatIfLine line) {
        ShareBar bar = new ShareBar();
        bar.tell(line.share(), line.isUsed() ? "series-1" : "series-other");
        cell.setGraphic(bar);
    }

    // They stand from the cheapest on, which is what they are for.
    private TableColumn<WhatIfLine, WhatIfLine> column(
            String name, double letters, BiConsumer<TableCell<WhatIfLine, WhatIfLine>, WhatIfLine> fill) {
        TableColumn<WhatIfLine, WhatIfLine> column =
                new TableColumn<>(kit.words().of("settings.prices.column." + name));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.minWidthProperty().bind(said.fontProperty().map(font -> font.getSize() * letters));
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable WhatIfLine line, boolean isEmpty) {
                super.updateItem(line, isEmpty);
                setText(null);
                setGraphic(null);
                setTooltip(null);
                if (line != null && !isEmpty) {
                    fill.accept(this, line);
                    setTooltip(new Tooltip(line.model() + "\n" + line.exact()));
                }
            }
        });
        return column;
    }
}
