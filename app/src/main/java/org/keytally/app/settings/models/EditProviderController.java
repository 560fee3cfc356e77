package org.keytally.app.settings.models;

import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.keytally.app.fx.Kit;
import org.keytally.core.domain.catalog.OwnProvider;

/// Binds the dialogue in which a provider of a person's own is filled in.
final class EditProviderController {

    private final EditProviderViewModel model;
    private final Kit kit;

    @FXML
    private Label title;
    @FXML
    private TextField id;
    @FXML
    private TextField name;
    @FXML
    private TextField base;
    @FXML
    private ComboBox<String> dialect;
    @FXML
    private TextField recommended;
    @FXML
    private CheckBox local;
    @FXML
    private VBox models;
    @FXML
    private Label moved;
    @FXML
    private Label problem;

    private EditProviderController(EditProviderViewModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
    }

    /// The dialogue, ready to be shown.
    ///
    /// @param former what was said of it before; none for a new one
    static Region dialogue(ModelCases cases, Optional<OwnProvider> former, Kit kit, Runnable saved) {
        return kit.dialogs().selfClosing(close -> {
            EditProviderViewModel model =
                    new EditProviderViewModel(cases, former, kit.tasks(), kit.words(), kit.notices(), () -> {
                        close.run();
                        saved.run();
                    });
            return (Region) kit.views().load(new EditProviderController(model, kit));
        });
    }

    @FXML
    private void initialize() {
        title.setText(kit.words().of(model.isNew() ? "settings.provider.add" : "settings.provider.change"));
        id.textProperty().bindBidirectional(model.idProperty());
        id.setDisable(!model.isNew());
        name.textProperty().bindBidirectional(model.nameProperty());
        base.textProperty().bindBidirectional(model.baseProperty());
        dialect.getItems().setAll(EditProviderViewModel.dialects());
        dialect.valueProperty().bindBidirectional(model.dialectProperty());
        recommended.textProperty().bindBidirectional(model.recommendedProperty());
        local.selectedProperty().bindBidirectional(model.localProperty());
        model.models().addListener((ListChangeListener<ModelDraft>) _ -> showModels());
        showModels();
        moved.setVisible(!model.isNew());
        moved.setManaged(!model.isNew());
        problem.textProperty().bind(model.problemProperty());
    }

    private void showModels() {
        models.getChildren().setAll(model.models().stream()
                .map(draft -> new ModelDraftNode(draft, kit.words(), () -> model.removeModel(draft)))
                .toList());
        models.setVisible(!model.models().isEmpty());
        models.setManaged(models.isVisible());
    }

    @FXML
    private void addModel() {
        model.addModel();
        if (models.getChildren().getLast() instanceof ModelDraftNode last) {
            last.focus();
        }
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
