package org.keytally.app.keys;

import java.net.URI;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.Region;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.Notice;
import org.keytally.app.fx.SecretField;
import org.keytally.app.secret.SecretEntryPane;
import org.keytally.core.domain.catalog.Provider;

/// Binds the dialogue that leads through a rotation: make a new key, paste it, revoke the former one.
final class RotateKeyController {

    private final KeyCard card;
    private final RotateKeyViewModel model;
    private final Optional<Provider> provider;
    private final Kit kit;

    @FXML
    private Label title;
    @FXML
    private Label make;
    @FXML
    private Hyperlink page;
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
    private Button save;

    private RotateKeyController(KeyCard card, RotateKeyViewModel model, Optional<Provider> provider, Kit kit) {
        this.card = card;
        this.model = model;
        this.provider = provider;
        this.kit = kit;
    }

    /// The dialogue, ready to be shown.
    ///
    /// @param rotated told once the former secret is gone
    static Region dialogue(KeyCard card, KeyCases cases, Kit kit, Runnable rotated) {
        Optional<Provider> provider = cases.providers().get().find(card.provider());
        RotateKeyViewModel model = new RotateKeyViewModel(card, cases, kit.tasks(), kit.words(), () -> {
            kit.dialogs().close();
            kit.notices().tell(told(card, provider, kit));
            rotated.run();
        });
        return (Region) kit.views().load(new RotateKeyController(card, model, provider, kit));
    }

    @FXML
    private void initialize() {
        String name = provider.map(Provider::name).orElse(card.provider());
        title.setText(kit.words().of("keys.rotate.title", card.label()));
        make.setText(kit.words().of("keys.rotate.make", name));
        page.setVisible(page(provider).isPresent());
        page.setManaged(page.isVisible());
        secret.textProperty().subscribe((_, _) -> model.entry().typed(secret.secret()));
        new SecretEntryPane(secret, progress, tested, problem, waived).bind(model.entry(), kit);
        save.disableProperty().bind(model.entry().readyProperty().not());
    }

    @FXML
    private void save() {
        model.rotate();
    }

    @FXML
    private void cancel() {
        kit.dialogs().close();
    }

    @FXML
    private void openPage() {
        page(provider).ifPresent(kit.outside()::browse);
    }

    private static Notice told(KeyCard card, Optional<Provider> provider, Kit kit) {
        Notice notice = Notice.good(kit.words().of("keys.rotate.done", card.label()));
        return page(provider)
                .map(place -> notice.with(
                        kit.words().of("keys.rotate.revoke"), () -> kit.outside().browse(place)))
                .orElse(notice);
    }

    private static Optional<URI> page(Optional<Provider> provider) {
        return provider.flatMap(one -> one.keys().page());
    }
}
