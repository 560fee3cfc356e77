package org.keytally.app.settings.prices;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.event.ActionEvent;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.StatePane;
import org.keytally.app.settings.values.SettingLine;
import org.keytally.app.words.Formats;
import org.keytally.core.domain.catalog.TokenClass;

/// Binds the prices and the time line of one.
final class PricesController {

    private final PricesViewModel model;
    private final WhatIfViewModel comparison;
    private final PriceCases cases;
    private final Kit kit;

    @FXML
    private ToggleButton inForce;
    @FXML
    private ToggleButton elsewhere;
    @FXML
    private VBox prices;
    @FXML
    private Node whatIf;
    @FXML
    private TextField sought;
    @FXML
    private StatePane state;
    @FXML
    private TableView<PriceLine> table;
    @FXML
    private Label title;
    @FXML
    private StatePane periodsState;
    @FXML
    private VBox periods;

    PricesController(PricesViewModel model, WhatIfViewModel comparison, PriceCases cases, Kit kit) {
        this.model = model;
        this.comparison = comparison;
        this.cases = cases;
        this.kit = kit;
    }

    @FXML
    private void initialize() {
        show(true);
        sought.textProperty().bindBidirectional(model.soughtProperty());
        state.showingProperty().bind(model.showingProperty());
        table.setItems(model.lines());
        table.setPlaceholder(new Label(kit.words().of("settings.prices.none")));
        table.getColumns().setAll(List.of(
                column("provider", PriceLine::called),
                column("model", PriceLine::model),
                number("input", line -> price(line, TokenClass.INPUT)),
                number("output", line -> price(line, TokenClass.OUTPUT)),
                column("source", PriceLine::source)));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getSelectionModel().selectedItemProperty().subscribe((_, now) -> model.chosenProperty().set(now));
        model.chosenProperty().subscribe(now -> {
            title.setText(
                    now == null ? kit.words().of("settings.prices.choose") : now.called() + " · " + now.model());
            if (now != null) {
                table.getSelectionModel().select(now);
            }
        });
        periodsState.showingProperty().bind(model.periodsShowingProperty());
        model.periods().addListener((ListChangeListener<PeriodLine>) _ -> periods.getChildren()
                .setAll(model.periods().stream().map(PricesController::row).toList()));
    }

    @FXML
    private void choose(ActionEvent event) {
        show(event.getSource().equals(inForce));
    }

    /// Shows what a month would cost elsewhere.
    void compare() {
        show(false);
    }

    /// Shows the prices themselves.
    void showInForce() {
        show(true);
    }

    @FXML
    void change() {
        kit.dialogs().show(kit.dialogs().selfClosing(close -> {
            SetPriceViewModel setting = new SetPriceViewModel(
                    cases, kit.tasks(), kit.words(), kit.formats(), kit.notices(), model.chosenProperty().get(), () -> {
                        close.run();
                        model.read();
                    });
            return (Region) kit.views().load(new SetPriceController(setting, kit));
        }));
    }

    private void show(boolean isInForce) {
        inForce.setSelected(isInForce);
        elsewhere.setSelected(!isInForce);
        prices.setVisible(isInForce);
        prices.setManaged(isInForce);
        whatIf.setVisible(!isInForce);
        whatIf.setManaged(!isInForce);
        if (!isInForce) {
            comparison.read();
        }
    }

    private TableColumn<PriceLine, String> number(String name, Function<PriceLine, String> text) {
        TableColumn<PriceLine, String> column = column(name, text);
        column.getStyleClass().add("number");
        return column;
    }

    private TableColumn<PriceLine, String> column(String name, Function<PriceLine, String> text) {
        TableColumn<PriceLine, String> column = new TableColumn<>(kit.words().of("settings.prices.column." + name));
        column.setCellValueFactory(line -> new ReadOnlyStringWrapper(text.apply(line.getValue())));
        return column;
    }

    private String price(PriceLine line, TokenClass of) {
        return line.price(of).map(price -> kit.formats().exact(price.perMillion())).orElse(Formats.UNKNOWN);
    }

    private static Node row(PeriodLine line) {
        SettingLine row = new SettingLine(line.period(), line.rates() + "\n" + line.standing());
        row.getStyleClass().add("period");
        if (line.isInForce()) {
            row.getStyleClass().add("in-force");
        }
        return row;
    }
}
