package org.keytally.app.keys;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.keytally.app.fx.Kit;
import org.keytally.core.domain.key.Key;

/// Binds the dialogue in which a key's record is changed.
final class ChangeKeyController {

    private final ChangeKeyViewModel model;
    private final Kit kit;

    @FXML
    private Label title;
    @FXML
    private ScrollPane scroll;
    @FXML
    private VBox parts;
    @FXML
    private Label problem;
    @FXML
    private Button save;

    private ChangeKeyController(ChangeKeyViewModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
    }

    /// The dialogue, ready to be shown.
    static Region dialogue(KeyCases cases, Key key, Kit kit, Runnable changed) {
        return kit.dialogs().selfClosing(close -> {
            ChangeKeyViewModel model =
                    new ChangeKeyViewModel(cases, key, kit.tasks(), kit.words(), kit.notices(), () -> {
                        close.run();
                        changed.run();
                    });
            return (Region) kit.views().load(
                    new ChangeKeyController(model, kit), new KeyFieldsController(model.draft(), model.models(), kit));
        });
    }

    @FXML
    private void initialize() {
        title.setText(kit.words().of("keys.change.title", model.label()));
        scroll.prefViewportHeightProperty().bind(parts.heightProperty());
        problem.textProperty().bind(model.problemProperty());
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
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
