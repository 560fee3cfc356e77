package org.keytally.app.keys;

import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.Notice;
import org.keytally.app.fx.SecretField;
import org.keytally.app.secret.Pasting;
import org.keytally.core.domain.key.Secret;

/// Binds the dialogue in which the secret of a key is replaced.
final class ReplaceKeyController {

    private final KeyCard card;
    private final KeyDeeds deeds;
    private final Kit kit;

    @FXML
    private Label title;
    @FXML
    private SecretField secret;
    @FXML
    private Button save;

    private ReplaceKeyController(KeyCard card, KeyDeeds deeds, Kit kit) {
        this.card = card;
        this.deeds = deeds;
        this.kit = kit;
    }

    /// The dialogue, ready to be shown.
    static Region dialogue(KeyCard card, KeyDeeds deeds, Kit kit) {
        return (Region) kit.views().load(new ReplaceKeyController(card, deeds, kit));
    }

    @FXML
    private void initialize() {
        title.setText(kit.words().of("keys.replace.title", card.label()));
        save.disableProperty().bind(secret.textProperty().isEmpty());
        secret.setOnPasted(new Pasting(kit, why -> kit.notices().tell(Notice.bad(why))));
    }

    @FXML
    private void save() {
        Optional<Secret> typed = secret.secret();
        secret.clear();
        kit.dialogs().close();
        typed.ifPresent(one -> deeds.replace(card, one));
    }

    @FXML
    private void cancel() {
        secret.clear();
        kit.dialogs().close();
    }
}
