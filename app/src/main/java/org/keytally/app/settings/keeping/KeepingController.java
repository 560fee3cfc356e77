package org.keytally.app.settings.keeping;

import javafx.fxml.FXML;
import javafx.scene.layout.VBox;
import org.keytally.app.fx.StatePane;
import org.keytally.app.settings.values.SettingRow;
import org.keytally.app.settings.values.ValuesViewModel;
import org.keytally.app.words.Words;

/// Binds the rows for what is kept and for how long.
final class KeepingController {

    private final ValuesViewModel model;
    private final Words words;

    @FXML
    private StatePane state;
    @FXML
    private VBox page;

    KeepingController(ValuesViewModel model, Words words) {
        this.model = model;
        this.words = words;
    }

    @FXML
    private void initialize() {
        state.showingProperty().bind(model.showingProperty());
        SettingRow.fill(page, model, words);
    }
}
