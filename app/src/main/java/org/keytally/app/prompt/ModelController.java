package org.keytally.app.prompt;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.ListSteps;
import org.keytally.app.fx.StatePane;
import org.keytally.app.fx.TextConverter;
import org.keytally.app.sign.ModelCell;
import org.keytally.core.domain.catalog.Provider;

/// Binds the dialogue in which a person chooses whom to ask.
final class ModelController {

    private final ModelChoiceViewModel model;
    private final Kit kit;
    private final Runnable chosen;

    @FXML
    private ComboBox<Provider> provider;
    @FXML
    private TextField typed;
    @FXML
    private StatePane state;
    @FXML
    private ListView<String> list;
    @FXML
    private ProgressIndicator progress;
    @FXML
    private Label note;
    @FXML
    private Button choose;

    private ModelController(ModelChoiceViewModel model, Kit kit, Runnable chosen) {
        this.model = model;
        this.kit = kit;
        this.chosen = chosen;
    }

    /// The dialogue, ready to be shown.
    static Region dialogue(ModelChoiceViewModel model, Kit kit, Runnable chosen) {
        return (Region) kit.views().load(new ModelController(model, kit, chosen));
    }

    @FXML
    private void initialize() {
        provider.setItems(model.providers());
        provider.setConverter(new TextConverter<>(provider::getItems, Provider::name));
        provider.valueProperty().bindBidirectional(model.providerProperty());
        typed.textProperty().bindBidirectional(model.typedProperty());
        typed.addEventFilter(KeyEvent.KEY_PRESSED, event -> ListSteps.take(list, event));
        state.showingProperty().bind(model.showingProperty());
        list.setItems(model.models());
        list.setCellFactory(_ -> new ModelCell(kit.words(), model::badges));
        list.setPlaceholder(new Label(kit.words().of("prompt.model.empty")));
        list.setOnMouseClicked(this::clicked);
        progress.visibleProperty().bind(model.loadingProperty());
        progress.managedProperty().bind(model.loadingProperty());
        note.textProperty().bind(model.noteProperty());
        choose.disableProperty().bind(Bindings.isEmpty(model.models()));
    }

    @FXML
    private void choose() {
        String selected = list.getSelectionModel().getSelectedItem();
        model.choose(selected == null ? model.models().getFirst() : selected);
        done();
    }

    @FXML
    private void chooseUsual() {
        model.chooseUsual();
        done();
    }

    @FXML
    private void chooseAutomatic() {
        model.chooseAutomatic();
        done();
    }

    @FXML
    private void cancel() {
        kit.dialogs().close();
    }

    private void done() {
        kit.dialogs().close();
        chosen.run();
    }

    private void clicked(MouseEvent event) {
        if (event.getClickCount() == 2 && !model.models().isEmpty()) {
            choose();
        }
    }
}
