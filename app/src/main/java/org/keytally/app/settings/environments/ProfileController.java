package org.keytally.app.settings.environments;

import java.util.Map;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.TextConverter;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.environment.EnvironmentProfile;
import org.keytally.core.domain.environment.ProfileDraft.Field;
import org.keytally.core.domain.key.Environment;

/// Binds the dialogue in which what holds in an environment is changed by hand.
final class ProfileController {

    private final ProfileViewModel model;
    private final String environment;
    private final Kit kit;

    @FXML
    private Label title;
    @FXML
    private ComboBox<Provider> provider;
    @FXML
    private TextField asked;
    @FXML
    private TextField maxTokens;
    @FXML
    private TextField temperature;
    @FXML
    private Label inherited;
    @FXML
    private TextField rate;
    @FXML
    private TextField monthly;
    @FXML
    private TextField marks;
    @FXML
    private CheckBox cap;
    @FXML
    private CheckBox localFirst;
    @FXML
    private TextField endpoint;
    @FXML
    private TextField localModel;
    @FXML
    private CheckBox practice;
    @FXML
    private TextArea variables;
    @FXML
    private Label problem;
    @FXML
    private Button save;

    private ProfileController(ProfileViewModel model, String environment, Kit kit) {
        this.model = model;
        this.environment = environment;
        this.kit = kit;
    }

    /// The dialogue, ready to be shown.
    ///
    /// @param changed told of what is in force now
    static Region dialogue(
            ProfileCases cases, Environment environment, Kit kit, Consumer<EnvironmentProfile> changed) {
        return kit.dialogs().selfClosing(close -> {
            ProfileViewModel model = new ProfileViewModel(cases, environment, kit.tasks(), kit.words(), profile -> {
                close.run();
                changed.accept(profile);
            });
            Region dialogue = (Region) kit.views().load(new ProfileController(
                    model, kit.words().of("sign.environment", environment), kit));
            model.read();
            return dialogue;
        });
    }

    @FXML
    private void initialize() {
        title.setText(kit.words().of("settings.env.edit.title", environment));
        provider.setItems(model.providers());
        provider.setConverter(new TextConverter<>(model::providers, Provider::name));
        provider.valueProperty().bindBidirectional(model.providerProperty());
        Map<Field, TextInputControl> fields = Map.of(
                Field.MODEL, asked, Field.MAX_TOKENS, maxTokens, Field.TEMPERATURE, temperature, Field.RATE, rate,
                Field.MONTHLY, monthly, Field.MARKS, marks, Field.LOCAL_ENDPOINT, endpoint, Field.LOCAL_MODEL,
                localModel, Field.VARIABLE, variables);
        fields.forEach((field, control) -> control.textProperty().bindBidirectional(model.textProperty(field)));
        cap.selectedProperty().bindBidirectional(model.capProperty());
        localFirst.selectedProperty().bindBidirectional(model.localFirstProperty());
        practice.selectedProperty().bindBidirectional(model.practiceProperty());
        inherited.textProperty().bind(model.inheritedProperty());
        problem.textProperty().bind(model.problemProperty());
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        save.disableProperty().bind(model.readyProperty().not());
    }

    @FXML
    private void save() {
        model.save();
    }

    @FXML
    private void cancel() {
        kit.dialogs().close();
    }
}
