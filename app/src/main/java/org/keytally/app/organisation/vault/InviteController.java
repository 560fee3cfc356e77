package org.keytally.app.organisation.vault;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.Shown;

/// Binds the dialogue in which an invitation is written.
final class InviteController {

    private final InviteViewModel model;
    private final Kit kit;

    @FXML
    private TextField team;
    @FXML
    private Label problem;

    private InviteController(InviteViewModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
    }

    /// The dialogue, ready to be shown.
    static Region dialogue(VaultCases cases, Stage stage, Kit kit) {
        return kit.dialogs().selfClosing(close -> (Region) kit.views().load(
                new InviteController(new InviteViewModel(cases, stage, close), kit)));
    }

    @FXML
    private void initialize() {
        team.textProperty().bindBidirectional(model.teamProperty());
        problem.textProperty().bind(model.problemProperty());
        Shown.when(problem, problem.textProperty().isNotEmpty());
    }

    @FXML
    private void write() {
        if (model.isReady()) {
            kit.outside().chooseTarget(kit.words().of("organisation.invite"), "keytally-invitation.json")
                    .ifPresent(model::write);
        }
    }

    @FXML
    private void cancel() {
        kit.dialogs().close();
    }
}
