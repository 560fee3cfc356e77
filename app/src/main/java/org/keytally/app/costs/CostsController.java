package org.keytally.app.costs;

import java.util.Map;
import javafx.event.ActionEvent;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.keytally.app.fx.BarChart;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.Notice;
import org.keytally.app.fx.Picture;
import org.keytally.app.fx.Shown;
import org.keytally.app.fx.StatePane;
import org.keytally.app.fx.TextConverter;
import org.keytally.app.words.Sums;
import org.keytally.core.domain.ledger.UsageBy;
import org.keytally.core.domain.ledger.UsageTotals;
import org.kordamp.ikonli.javafx.FontIcon;

/// Binds the costs.
final class CostsController {

    private final CostsViewModel model;
    private final CostTrail trail;
    private final Kit kit;
    private final Sums written;
    private final CostColumns columns;

    @FXML
    private VBox screen;
    @FXML
    private ToggleButton sums;
    @FXML
    private ToggleButton entries;
    @FXML
    private ToggleButton bills;
    @FXML
    private Parent activity;
    @FXML
    private Parent reconciliation;
    @FXML
    private ComboBox<CostRange> range;
    @FXML
    private HBox chosen;
    @FXML
    private DatePicker first;
    @FXML
    private DatePicker last;
    @FXML
    private ComboBox<UsageBy> by;
    @FXML
    private FlowPane filters;
    @FXML
    private StatePane state;
    @FXML
    private Label total;
    @FXML
    private Label forecast;
    @FXML
    private Hyperlink saving;
    @FXML
    private Label notes;
    @FXML
    private Hyperlink measured;
    @FXML
    private BarChart chart;
    @FXML
    private TableView<CostLine> table;

    CostsController(CostsViewModel model, Kit kit) {
        this.model = model;
        this.trail = model.trail();
        this.kit = kit;
        this.written = new Sums(kit.words(), kit.formats());
        this.columns = new CostColumns(kit, model.totalsProperty());
    }

    @FXML
    private void initialize() {
        trail.partProperty().subscribe(this::show);
        range.getItems().setAll(CostRange.values());
        range.setConverter(new TextConverter<>(range::getItems, one -> kit.words().of("costs.range", one)));
        range.valueProperty().bindBidirectional(trail.span().rangeProperty());
        Shown.when(chosen, trail.span().rangeProperty().isEqualTo(CostRange.CHOSEN));
        first.valueProperty().bindBidirectional(trail.span().firstProperty());
        last.valueProperty().bindBidirectional(trail.span().lastProperty());
        by.getItems().setAll(CostQuestion.CHOICES);
        by.setConverter(new TextConverter<>(by::getItems, trail::name));
        by.valueProperty().subscribe((_, now) -> trail.groupBy(now));
        trail.questionProperty().subscribe(this::show);
        state.showingProperty().bind(model.showingProperty());
        model.totalsProperty().subscribe(this::show);
        forecast.textProperty().bind(model.forecastProperty());
        Shown.when(forecast, forecast.textProperty().isNotEmpty());
        saving.textProperty().bind(model.savingProperty());
        Shown.when(saving, saving.textProperty().isNotEmpty());
        notes.textProperty().bind(model.notesProperty());
        Shown.when(notes, notes.textProperty().isNotEmpty());
        measured.textProperty().bind(model.measuredProperty());
        Shown.when(measured, measured.textProperty().isNotEmpty());
        measured.setTooltip(new Tooltip(kit.words().of("measured.tip")));
        chart.barsProperty().bind(model.barsProperty());
        chart.setOnOpened(model::showBar);
        table.setItems(model.lines());
        table.getColumns().setAll(columns.all(table));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setRowFactory(_ -> row());
        screen.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    @FXML
    private void choose(ActionEvent event) {
        CostPart chosenPart = buttons().entrySet().stream()
                .filter(button -> event.getSource().equals(button.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(CostPart.SUMS);
        show(chosenPart);
        trail.partProperty().set(chosenPart);
    }

    @FXML
    private void showSaved() {
        saving.setVisited(false);
        model.showSaved();
    }

    @FXML
    private void showReconciliation() {
        measured.setVisited(false);
        trail.open(CostPart.RECONCILIATION);
    }

    void showBills() {
        trail.partProperty().set(CostPart.RECONCILIATION);
    }

    void turnChart() {
        if (chart != null && state.isVisible()) {
            chart.turn();
        }
    }

    @FXML
    void export() {
        kit.outside()
                .chooseTarget(kit.words().of("costs.export"), "keytally-costs.csv")
                .ifPresent(model.files()::export);
    }

    @FXML
    void exportPicture() {
        kit.outside()
                .chooseTarget(kit.words().of("costs.export-picture"), "keytally-costs.png")
                .ifPresent(file -> {
                    WritableImage picture = chart.picture();
                    model.files().exportPicture(() -> Picture.png(picture), file);
                });
    }

    void copyPicture() {
        if (chart != null && state.isVisible()) {
            kit.outside().copy(chart.picture());
            kit.notices().tell(Notice.good(kit.words().of("costs.copied")));
        }
    }

    private Map<CostPart, ToggleButton> buttons() {
        return Map.of(CostPart.SUMS, sums, CostPart.ENTRIES, entries, CostPart.RECONCILIATION, bills);
    }

    private void show(CostPart part) {
        buttons().forEach((one, button) -> button.setSelected(one == part));
        Map.of(CostPart.SUMS, state, CostPart.ENTRIES, activity, CostPart.RECONCILIATION, reconciliation)
                .forEach((one, node) -> {
                    node.setVisible(one == part);
                    node.setManaged(one == part);
                });
        by.setDisable(part != CostPart.SUMS);
    }

    private TableRow<CostLine> row() {
        TableRow<CostLine> row = new TableRow<>();
        row.setOnMouseClicked(_ -> {
            if (!row.isEmpty()) {
                trail.narrow(row.getItem());
            }
        });
        return row;
    }

    private void pressed(KeyEvent event) {
        CostLine line = table.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.BACK_SPACE && trail.back()) {
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && table.isFocused() && line != null) {
            trail.narrow(line);
            event.consume();
        }
    }

    private void show(CostQuestion question) {
        by.setValue(question.by());
        columns.group().setText(trail.name(question.by()));
        filters.getChildren().setAll(question.filters().stream().map(this::chip).toList());
        filters.setVisible(!question.filters().isEmpty());
        filters.setManaged(filters.isVisible());
    }

    private Node chip(CostFilter filter) {
        Button chip = new Button(filter.text(), new FontIcon("fth-x"));
        chip.setMnemonicParsing(false);
        chip.getStyleClass().addAll("filter-chip", "small");
        chip.setAccessibleText(kit.words().of("costs.filter.remove", filter.text()));
        chip.setOnAction(_ -> trail.remove(filter));
        return chip;
    }

    private void show(UsageTotals totals) {
        total.setText(written.cost(totals));
        total.setTooltip(new Tooltip(written.exact(totals)));
        saving.setTooltip(new Tooltip(kit.words().of("costs.saving.tip", written.compared(totals))));
        chart.tell(kit.words().of("costs.chart.said", written.exact(totals)) + " " + kit.words().of("chart.opens"));
    }
}
