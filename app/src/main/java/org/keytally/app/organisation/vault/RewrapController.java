package org.keytally.app.organisation.vault;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.Shown;

/// Binds the dialogue in which shared keys are sealed anew.
final class RewrapController {

    private final RewrapViewModel model;
    private final Kit kit;

    @FXML
    private CheckBox rotated;
    @FXML
    private TextField name;
    @FXML
    private Label meaning;
    @FXML
    private ScrollPane result;
    @FXML
    private VBox lines;
    @FXML
    private Label problem;
    @FXML
    private ProgressIndicator working;
    @FXML
    private Button rewrap;

    private RewrapController(RewrapViewModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
    }

    /// The dialogue, ready to be shown.
    static Region dialogue(RewrapViewModel model, Kit kit) {
        return (Region) kit.views().load(new RewrapController(model, kit));
    }

    @FXML
    private void initialize() {
        rotated.selectedProperty().bindBidirectional(model.rotatedProperty());
        name.textProperty().bindBidirectional(model.nameProperty());
        meaning.textProperty().bind(model.meaningProperty());
        problem.textProperty().bind(model.problemProperty());
        Shown.when(problem, problem.textProperty().isNotEmpty());
        Shown.when(working, model.workingProperty());
        Shown.when(rewrap, model.doneProperty().not());
        rewrap.disableProperty().bind(model.workingProperty());
        rotated.disableProperty().bind(model.workingProperty().or(model.doneProperty()));
        name.disableProperty().bind(model.workingProperty().or(model.doneProperty()));
        meaning.sceneProperty().subscribe(scene -> model.seenProperty().set(scene != null));
        model.linesProperty().subscribe(this::tell);
    }

    @FXML
    private void rewrap() {
        model.rewrap();
    }

    @FXML
    private void close() {
        kit.dialogs().close();
    }

    private void tell(List<String> now) {
        lines.getChildren().setAll(now.stream().<Node>map(RewrapController::line).toList());
        result.setVisible(!now.isEmpty());
        result.setManaged(result.isVisible());
    }

    private static Label line(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        return label;
    }
}
