package org.keytally.app.organisation.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.Shown;
import org.keytally.app.fx.TextConverter;
import org.keytally.app.organisation.policy.EditPolicyViewModel.Field;
import org.keytally.app.organisation.vault.Stage;
import org.keytally.app.organisation.vault.VaultCases;
import org.keytally.core.domain.home.Setting;
import org.keytally.core.domain.policy.Bounds;
import org.keytally.core.domain.policy.KeptPolicy;
import org.keytally.core.domain.vault.VaultLink;

/// Binds the dialogue in which a policy is written and published.
final class EditPolicyController {

    private final EditPolicyViewModel model;
    private final List<VaultLink> where;
    private final Kit kit;

    @FXML
    private VBox several;
    @FXML
    private ComboBox<VaultLink> vault;
    @FXML
    private TextField team;
    @FXML
    private TextField providers;
    @FXML
    private TextField models;
    @FXML
    private TextField regions;
    @FXML
    private TextField vaultRegions;
    @FXML
    private ComboBox<Bounds.PersonalKeys> personalKeys;
    @FXML
    private ComboBox<Optional<String>> preference;
    @FXML
    private ComboBox<Optional<String>> unset;
    @FXML
    private ComboBox<Optional<String>> failure;
    @FXML
    private TextField settings;
    @FXML
    private TextField lease;
    @FXML
    private TextField limit;
    @FXML
    private TextField tiers;
    @FXML
    private TextField admins;
    @FXML
    private TextField support;
    @FXML
    private TextField signingKey;
    @FXML
    private ProgressIndicator progress;
    @FXML
    private Label problem;
    @FXML
    private Button publish;

    private EditPolicyController(EditPolicyViewModel model, List<VaultLink> where, Kit kit) {
        this.model = model;
        this.where = where;
        this.kit = kit;
    }

    /// The dialogue, ready to be shown.
    ///
    /// @param changed told where another policy holds here
    static Region dialogue(
            VaultCases cases,
            Optional<KeptPolicy> kept,
            List<VaultLink> where,
            Stage stage,
            Kit kit,
            Runnable changed) {
        return kit.dialogs().selfClosing(close -> {
            EditPolicyViewModel model = new EditPolicyViewModel(
                    cases, kept, where, stage, new EditPolicyViewModel.Told(close, changed));
            return (Region) kit.views().load(new EditPolicyController(model, where, kit));
        });
    }

    @FXML
    private void initialize() {
        vault.getItems().setAll(where);
        vault.setConverter(new TextConverter<>(vault::getItems, link -> link.address().name()));
        vault.valueProperty().bindBidirectional(model.vaultProperty());
        several.setVisible(where.size() > 1);
        several.setManaged(several.isVisible());
        fields().forEach((field, control) -> control.textProperty().bindBidirectional(model.typedProperty(field)));
        personalKeys.getItems().setAll(Bounds.PersonalKeys.values());
        personalKeys.setConverter(new TextConverter<>(
                personalKeys::getItems, one -> kit.words().of("organisation.policy.personal", one)));
        personalKeys.valueProperty().bindBidirectional(model.personalKeysProperty());
        offer(preference, Setting.PREFERENCE, List.of("personal", "shared", "ask"), "choice.preference.");
        offer(unset, Setting.FALLBACK_UNSET, List.of("on", "off"), "choice.");
        offer(failure, Setting.FALLBACK_FAILURE, List.of("on", "off"), "choice.");
        Shown.when(progress, model.workingProperty());
        problem.textProperty().bind(model.problemProperty());
        Shown.when(problem, problem.textProperty().isNotEmpty());
        publish.disableProperty().bind(model.workingProperty());
    }

    private void offer(ComboBox<Optional<String>> box, Setting setting, List<String> values, String beginning) {
        box.getItems().add(Optional.empty());
        values.forEach(value -> box.getItems().add(Optional.of(value)));
        box.setConverter(new TextConverter<>(box::getItems, value -> value
                .map(word -> kit.words().of(beginning + word))
                .orElseGet(() -> kit.words().of("organisation.policy.left"))));
        box.valueProperty().bindBidirectional(model.fixedProperty(setting));
    }

    private Map<Field, TextField> fields() {
        return Map.ofEntries(
                Map.entry(Field.TEAM, team), Map.entry(Field.PROVIDERS, providers), Map.entry(Field.MODELS, models),
                Map.entry(Field.REGIONS, regions), Map.entry(Field.VAULT_REGIONS, vaultRegions),
                Map.entry(Field.SETTINGS, settings), Map.entry(Field.LEASE, lease), Map.entry(Field.LIMIT, limit),
                Map.entry(Field.TIERS, tiers), Map.entry(Field.ADMINS, admins), Map.entry(Field.SUPPORT, support),
                Map.entry(Field.SIGNING_KEY, signingKey));
    }

    @FXML
    private void chooseKey() {
        kit.outside().chooseFile(kit.words().of("organisation.policy.signing-key"))
                .ifPresent(file -> signingKey.setText(file.toString()));
    }

    @FXML
    private void newKey() {
        kit.outside().chooseTarget(kit.words().of("organisation.policy.new-key"), "keytally-policy.key")
                .ifPresent(file -> signingKey.setText(file.toString()));
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
