package org.keytally.app.organisation.vault;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.Shown;

/// Binds the dialogue in which the validity of a shared key is set.
final class ValidityController {

    private final SharedRow row;
    private final ValidityViewModel model;
    private final Kit kit;

    @FXML
    private Label title;
    @FXML
    private DatePicker from;
    @FXML
    private DatePicker to;
    @FXML
    private Label problem;
    @FXML
    private Button save;

    private ValidityController(SharedRow row, ValidityViewModel model, Kit kit) {
        this.row = row;
        this.model = model;
        this.kit = kit;
    }

    /// The dialogue, ready to be shown.
    static Region dialogue(VaultCases cases, SharedRow row, Stage stage, Kit kit, Runnable changed) {
        return kit.dialogs().selfClosing(close -> {
            ValidityViewModel model = new ValidityViewModel(cases, row, stage, () -> {
                close.run();
                changed.run();
            });
            return (Region) kit.views().load(new ValidityController(row, model, kit));
        });
    }

    @FXML
    private void initialize() {
        title.setText(kit.words().of("organisation.validity.title", row.label()));
        from.valueProperty().bindBidirectional(model.fromProperty());
        to.valueProperty().bindBidirectional(model.toProperty());
        problem.textProperty().bind(model.problemProperty());
        Shown.when(problem, problem.textProperty().isNotEmpty());
        save.disableProperty().bind(model.workingProperty());
    }

    @FXML
    private void save() {
        model.save();
    }

    @FXML
    private void cancel() {
        kit.dialogs().close();
    }
}
