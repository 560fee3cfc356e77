package org.keytally.app.organisation.vault;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.SecretField;
import org.keytally.app.fx.TextConverter;
import org.keytally.app.organisation.vault.PublishViewModel.Field;
import org.keytally.app.secret.Leaving;
import org.keytally.app.secret.SecretEntryPane;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.Payer;
import org.keytally.core.domain.key.Scope;
import org.keytally.core.domain.vault.VaultLink;

/// Binds the dialogue in which a key is published.
final class PublishController {

    private final PublishViewModel model;
    private final List<VaultLink> where;
    private final Kit kit;

    @FXML
    private VBox several;
    @FXML
    private ComboBox<VaultLink> vault;
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
    private TextField label;
    @FXML
    private ComboBox<Scope> scope;
    @FXML
    private ComboBox<Environment> environment;
    @FXML
    private TextField owner;
    @FXML
    private TextField defaultModel;
    @FXML
    private TextField endpoint;
    @FXML
    private TextField region;
    @FXML
    private TextField purpose;
    @FXML
    private TextField tags;
    @FXML
    private DatePicker from;
    @FXML
    private DatePicker to;
    @FXML
    private TextField budget;
    @FXML
    private TextField rate;
    @FXML
    private TextField wrapping;
    @FXML
    private Label problem;
    @FXML
    private Button recover;
    @FXML
    private CheckBox waived;
    @FXML
    private Button publish;

    private PublishController(PublishViewModel model, List<VaultLink> where, Kit kit) {
        this.model = model;
        this.where = where;
        this.kit = kit;
    }

    /// The dialogue, ready to be shown.
    ///
    /// @param where vaults into which the person may publish
    /// @param published told of the vault in which it lies then
    static Region dialogue(
            VaultCases cases, List<VaultLink> where, Stage stage, Kit kit, Consumer<VaultLink> published) {
        return kit.dialogs().selfClosing(close -> {
            PublishViewModel model = new PublishViewModel(cases, where, stage, into -> {
                close.run();
                published.accept(into);
            });
            return (Region) kit.views().load(new PublishController(model, where, kit));
        });
    }

    @FXML
    private void initialize() {
        secret.textProperty().subscribe((_, _) -> model.typed(secret.secret()));
        new SecretEntryPane(secret, progress, tested, problem, waived).bind(model.entry(), kit);
        recognised.textProperty().bind(model.recognisedProperty());
        recognised.managedProperty().bind(recognised.textProperty().isNotEmpty());
        vault.getItems().setAll(where);
        vault.setConverter(new TextConverter<>(vault::getItems, link -> link.address().name()));
        vault.valueProperty().bindBidirectional(model.vaultProperty());
        several.setVisible(where.size() > 1);
        several.setManaged(several.isVisible());
        provider.getItems().setAll(model.providers());
        provider.setConverter(new TextConverter<>(provider::getItems, Provider::name));
        provider.valueProperty().bindBidirectional(model.providerProperty());
        Leaving.of(provider, model.placingProperty());
        scope.getItems().setAll(Scope.TEAM, Scope.COMPANY, Scope.APP);
        scope.setConverter(new TextConverter<>(
                scope::getItems, one -> kit.words().of("sign.payer", Payer.of(one))));
        scope.valueProperty().bindBidirectional(model.scopeProperty());
        environment.getItems().add(null);
        environment.getItems().addAll(Environment.values());
        environment.setConverter(new TextConverter<>(environment::getItems,
                one -> kit.words().of("sign.environment", one), kit.words().of("keys.add.everywhere")));
        environment.valueProperty().bindBidirectional(model.environmentProperty());
        from.valueProperty().bindBidirectional(model.fromProperty());
        to.valueProperty().bindBidirectional(model.toProperty());
        fields().forEach((field, control) -> control.textProperty().bindBidirectional(model.typedProperty(field)));
        Leaving.of(endpoint, model.placingProperty());
        model.deletedProperty().subscribe(now -> {
            recover.setVisible(now.isPresent());
            recover.setManaged(now.isPresent());
        });
        publish.disableProperty().bind(model.entry().readyProperty().not());
    }

    private Map<Field, TextField> fields() {
        return Map.of(
                Field.LABEL, label, Field.OWNER, owner, Field.MODEL, defaultModel, Field.ENDPOINT, endpoint,
                Field.REGION, region, Field.PURPOSE, purpose, Field.TAGS, tags, Field.BUDGET, budget,
                Field.RATE, rate, Field.WRAPPING, wrapping);
    }

    @FXML
    private void publish() {
        model.publish();
    }

    @FXML
    private void recover() {
        model.recover();
    }

    @FXML
    private void cancel() {
        kit.dialogs().close();
    }
}
