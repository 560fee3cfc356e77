package org.keytally.app.organisation.members;

import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.Shown;
import org.keytally.app.fx.TextConverter;
import org.keytally.core.domain.vault.VaultLink;

/// Binds the dialogue in which a request for keys of one's own is written.
final class JoinController {

    private final JoinViewModel model;
    private final Kit kit;

    @FXML
    private TextField name;
    @FXML
    private VBox several;
    @FXML
    private ComboBox<VaultLink> vault;
    @FXML
    private Label problem;

    private JoinController(JoinViewModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
    }

    /// The dialogue, ready to be shown.
    static Region dialogue(JoinViewModel model, Kit kit) {
        return (Region) kit.views().load(new JoinController(model, kit));
    }

    @FXML
    private void initialize() {
        name.textProperty().bindBidirectional(model.nameProperty());
        vault.getItems().setAll(model.links());
        vault.setConverter(new TextConverter<>(vault::getItems, link -> link.address().name()));
        vault.valueProperty().bindBidirectional(model.vaultProperty());
        several.setVisible(model.links().size() > 1);
        several.setManaged(several.isVisible());
        problem.textProperty().bind(model.problemProperty());
        Shown.when(problem, problem.textProperty().isNotEmpty());
    }

    @FXML
    private void write() {
        if (model.isReady()) {
            kit.outside().chooseTarget(kit.words().of("organisation.members.join"), "keytally-request.json")
                    .ifPresent(model::write);
        }
    }

    @FXML
    private void cancel() {
        kit.dialogs().close();
    }
}
