package org.keytally.app.settings.environments;

import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.Shown;
import org.keytally.app.fx.StatePane;
import org.keytally.app.settings.values.SettingRow;
import org.keytally.app.settings.values.ValuesViewModel;

/// Binds the environments.
final class EnvironmentsController {

    private final EnvironmentsViewModel model;
    private final EnvFilesViewModel files;
    private final ValuesViewModel values;
    private final ProfileCases profiles;
    private final Kit kit;

    @FXML
    private StatePane state;
    @FXML
    private VBox page;
    @FXML
    private Label misnamed;
    @FXML
    private VBox cards;

    EnvironmentsController(
            EnvironmentsViewModel model, EnvFilesViewModel files, ValuesViewModel values, ProfileCases profiles,
            Kit kit) {
        this.model = model;
        this.files = files;
        this.values = values;
        this.profiles = profiles;
        this.kit = kit;
    }

    @FXML
    private void initialize() {
        state.showingProperty().bind(model.showingProperty());
        SettingRow.fill(page, values, kit.words());
        misnamed.textProperty().bind(model.misnamedProperty());
        Shown.when(misnamed, misnamed.textProperty().isNotEmpty());
        model.lines().addListener((ListChangeListener<EnvironmentLine>) _ -> show());
        show();
    }

    private void show() {
        cards.getChildren().setAll(model.lines().stream()
                .map(line -> new EnvironmentNode(line, model, new EnvFileDialogs(kit, files, profiles)))
                .toList());
    }
}
