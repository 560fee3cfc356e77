package org.keytally.app.keys;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.SecretField;
import org.keytally.app.fx.TextConverter;
import org.keytally.app.secret.Leaving;
import org.keytally.app.secret.SecretEntryPane;
import org.keytally.core.domain.catalog.Provider;

/// Binds the dialogue in which a key is added.
final class AddKeyController {

    private final AddKeyViewModel model;
    private final Kit kit;

    @FXML
    private ScrollPane scroll;
    @FXML
    private VBox parts;
    @FXML
    private SecretField secret;
    @FXML
    private Label recognised;
    @FXML
    private ProgressIndicator progress;
    @FXML
    private Label tested;
    @FXML
    private ComboBox<Provider> provider;
    @FXML
    private Hyperlink page;
    @FXML
    private Label facts;
    @FXML
    private Label warning;
    @FXML
    private VBox steps;
    @FXML
    private CheckBox waived;
    @FXML
    private Label problem;
    @FXML
    private Button save;

    private AddKeyController(AddKeyViewModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
    }

    /// The dialogue, ready to be shown.
    static Region dialogue(KeyCases cases, Kit kit, Runnable saved) {
        return kit.dialogs().selfClosing(close -> {
            AddKeyViewModel model = new AddKeyViewModel(cases, kit.tasks(), kit.words(), kit.notices(), () -> {
                close.run();
                saved.run();
            });
            return (Region) kit.views().load(
                    new AddKeyController(model, kit), new KeyFieldsController(model.draft(), model.models(), kit));
        });
    }

    @FXML
    private void initialize() {
        scroll.prefViewportHeightProperty().bind(parts.heightProperty());
        secret.textProperty().subscribe((_, _) -> model.typed(secret.secret()));
        new SecretEntryPane(secret, progress, tested, problem, waived).bind(model.entry(), kit);
        recognised.textProperty().bind(model.recognisedProperty());
        model.providersProperty().subscribe(this::offer);
        provider.setConverter(new TextConverter<>(provider::getItems, Provider::name));
        provider.valueProperty().bindBidirectional(model.draft().provider);
        Leaving.of(provider, model.draft().placing);
        provider.valueProperty().subscribe(now -> page.setVisible(pageOf(now).isPresent()));
        facts.textProperty().bind(model.factsProperty());
        warning.textProperty().bind(model.warningProperty());
        for (Label one : new Label[]{facts, warning}) {
            one.visibleProperty().bind(one.textProperty().isNotEmpty());
            one.managedProperty().bind(one.visibleProperty());
        }
        model.stepsProperty().subscribe(now -> {
            steps.getChildren().setAll(KeySteps.of(now));
            steps.setVisible(!now.isEmpty());
            steps.setManaged(!now.isEmpty());
        });
        save.disableProperty().bind(model.entry().readyProperty().not());
    }

    @FXML
    private void save() {
        model.save();
    }

    @FXML
    private void cancel() {
        kit.dialogs().close();
    }

    @FXML
    private void openPage() {
        pageOf(provider.getValue()).ifPresent(kit.outside()::browse);
    }

    private static Optional<URI> pageOf(@Nullable Provider provider) {
        return Optional.ofNullable(provider).flatMap(one -> one.keys().page());
    }

    // What was chosen meanwhile stays.
    private void offer(List<Provider> providers) {
        Provider chosen = provider.getValue();
        provider.getItems().setAll(providers);
        provider.setValue(chosen);
    }
}
