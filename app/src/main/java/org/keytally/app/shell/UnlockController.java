package org.keytally.app.shell;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.keytally.app.fx.SecretField;
import org.keytally.app.fx.Shown;

/// Binds the way into a home that does not open by itself.
final class UnlockController {

    private final UnlockViewModel model;

    @FXML
    private VBox box;
    @FXML
    private Label title;
    @FXML
    private Label text;
    @FXML
    private VBox first;
    @FXML
    private Label asked;
    @FXML
    private VBox second;
    @FXML
    private SecretField typed;
    @FXML
    private SecretField again;
    @FXML
    private Label problem;
    @FXML
    private Button open;
    @FXML
    private Button retry;

    UnlockController(UnlockViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        title.textProperty().bind(model.titleProperty());
        text.textProperty().bind(model.textProperty());
        asked.textProperty().bind(model.askedProperty());
        problem.textProperty().bind(model.problemProperty());
        Shown.when(problem, problem.textProperty().isNotEmpty());
        open.textProperty().bind(model.verbProperty());
        open.disableProperty().bind(model.openingProperty());
        model.askProperty().subscribe(this::show);
    }

    @FXML
    private void open() {
        model.open(typed.secret(), again.secret());
        typed.clear();
        again.clear();
        typed.requestFocus();
    }

    @FXML
    private void retry() {
        model.open();
    }

    private void show(UnlockViewModel.Ask ask) {
        boolean isAgain = ask == UnlockViewModel.Ask.AGAIN;
        box.setVisible(ask != UnlockViewModel.Ask.NOTHING);
        first.setVisible(!isAgain);
        first.setManaged(!isAgain);
        second.setVisible(ask == UnlockViewModel.Ask.NEW_PASSPHRASE);
        second.setManaged(second.isVisible());
        open.setVisible(!isAgain);
        open.setManaged(!isAgain);
        retry.setVisible(isAgain);
        retry.setManaged(isAgain);
        if (!isAgain) {
            typed.requestFocus();
        }
    }
}
