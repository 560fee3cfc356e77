package org.keytally.app.prompt;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import org.keytally.app.fx.Shown;

/// Binds the folding panel of system text and parameters.
final class ParametersController {

    private final Parameters parameters;
    private final BooleanProperty unfolded = new SimpleBooleanProperty();

    @FXML
    private ScrollPane box;
    @FXML
    private TextArea system;
    @FXML
    private TextField temperature;
    @FXML
    private TextField maxTokens;
    @FXML
    private TextArea stop;
    @FXML
    private Label problem;

    ParametersController(Parameters parameters) {
        this.parameters = parameters;
    }

    /// Whether the panel is seen.
    BooleanProperty unfoldedProperty() {
        return unfolded;
    }

    @FXML
    private void initialize() {
        box.visibleProperty().bind(unfolded);
        box.managedProperty().bind(unfolded);
        system.textProperty().bindBidirectional(parameters.systemProperty());
        temperature.textProperty().bindBidirectional(parameters.temperatureProperty());
        maxTokens.textProperty().bindBidirectional(parameters.maxTokensProperty());
        stop.textProperty().bindBidirectional(parameters.stopProperty());
        problem.textProperty().bind(parameters.problemProperty());
        Shown.when(problem, problem.textProperty().isNotEmpty());
    }
}
