package org.keytally.app.organisation.vault;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.Shown;
import org.keytally.core.domain.vault.VaultLink;

/// Binds the dialogue in which a person signs in again.
final class SignInController {

    private final VaultLink link;
    private final SignInViewModel model;
    private final Kit kit;

    @FXML
    private VBox dialog;
    @FXML
    private Label title;
    @FXML
    private HBox progress;
    @FXML
    private SignInPane steps;
    @FXML
    private Label problem;
    @FXML
    private Button again;

    private SignInController(VaultLink link, SignInViewModel model, Kit kit) {
        this.link = link;
        this.model = model;
        this.kit = kit;
    }

    /// The dialogue, in which signing in has begun.
    static Region dialogue(VaultCases cases, VaultLink link, Stage stage, Kit kit, Runnable done) {
        return kit.dialogs().selfClosing(close -> {
            SignInViewModel model = new SignInViewModel(cases, link, stage, kit.outside()::browse, () -> {
                close.run();
                done.run();
            });
            Region dialogue = (Region) kit.views().load(new SignInController(link, model, kit));
            model.begin();
            return dialogue;
        });
    }

    @FXML
    private void initialize() {
        title.setText(kit.words().of("organisation.sign-in.title", link.address().name()));
        steps.bind(model.steps(), kit);
        Shown.when(progress, model.workingProperty());
        problem.textProperty().bind(model.problemProperty());
        Shown.when(problem, problem.textProperty().isNotEmpty());
        again.disableProperty().bind(model.workingProperty());
        kit.dialogs().whenClosed(dialog, model::stop);
    }

    @FXML
    private void again() {
        model.begin();
    }

    @FXML
    private void cancel() {
        kit.dialogs().close();
    }
}
