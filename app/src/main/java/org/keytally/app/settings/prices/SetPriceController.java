package org.keytally.app.settings.prices;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.Shown;

/// Binds the dialogue in which a price is tried and set.
final class SetPriceController {

    private final SetPriceViewModel model;
    private final Kit kit;

    @FXML
    private FlowPane fields;
    @FXML
    private Label outcome;
    @FXML
    private ProgressIndicator progress;
    @FXML
    private Button set;

    SetPriceController(SetPriceViewModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
    }

    @FXML
    private void initialize() {
        for (PriceField field : PriceField.values()) {
            fields.getChildren().add(field(field));
        }
        kit.tasks().show(() -> fields.lookup(".text-field").requestFocus());
        outcome.textProperty().bind(model.outcomeProperty());
        Shown.when(outcome, outcome.textProperty().isNotEmpty());
        progress.visibleProperty().bind(model.workingProperty());
        set.disableProperty().bind(model.workingProperty());
    }

    @FXML
    private void attempt() {
        model.attempt();
    }

    @FXML
    private void set() {
        model.set();
    }

    @FXML
    private void cancel() {
        kit.dialogs().close();
    }

    private VBox field(PriceField field) {
        TextField text = new TextField();
        text.setPromptText(kit.words().of("settings.prices.field", field));
        text.textProperty().bindBidirectional(model.fields().textProperty(field));
        Label name = new Label(kit.words().of("settings.prices.field", field));
        name.setLabelFor(text);
        Label problem = new Label();
        problem.setWrapText(true);
        problem.getStyleClass().add("problem");
        problem.textProperty().bind(model.fields().problemProperty(field));
        Shown.when(problem, problem.textProperty().isNotEmpty());
        VBox box = new VBox(name, text, problem);
        box.getStyleClass().addAll("field", "price-field");
        return box;
    }
}
