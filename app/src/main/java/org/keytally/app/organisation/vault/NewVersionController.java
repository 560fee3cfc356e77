package org.keytally.app.organisation.vault;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.Region;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.SecretField;
import org.keytally.app.secret.SecretEntryPane;

/// Binds the dialogue in which a new secret takes the place of the one that is published.
final class NewVersionController {

    private final SharedRow row;
    private final NewVersionViewModel model;
    private final Kit kit;

    @FXML
    private Label title;
    @FXML
    private SecretField secret;
    @FXML
    private ProgressIndicator progress;
    @FXML
    private Label tested;
    @FXML
    private Label problem;
    @FXML
    private CheckBox waived;
    @FXML
    private Button publish;

    private NewVersionController(SharedRow row, NewVersionViewModel model, Kit kit) {
        this.row = row;
        this.model = model;
        this.kit = kit;
    }

    /// The dialogue, ready to be shown.
    static Region dialogue(VaultCases cases, SharedRow row, Stage stage, Kit kit, Runnable published) {
        return kit.dialogs().selfClosing(close -> {
            NewVersionViewModel model = new NewVersionViewModel(cases, row, stage, () -> {
                close.run();
                published.run();
            });
            return (Region) kit.views().load(new NewVersionController(row, model, kit));
        });
    }

    @FXML
    private void initialize() {
        title.setText(kit.words().of("organisation.new-version.title", row.label()));
        secret.textProperty().subscribe((_, _) -> model.entry().typed(secret.secret()));
        new SecretEntryPane(secret, progress, tested, problem, waived).bind(model.entry(), kit);
        model.read();
        publish.disableProperty().bind(model.entry().readyProperty().not());
    }

    @FXML
    private void publish() {
        model.publish();
    }

    @FXML
    private void cancel() {
        kit.dialogs().close();
    }
}
