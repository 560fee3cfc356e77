package org.keytally.app.keys;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.TextConverter;
import org.keytally.app.keys.KeyDraft.Field;
import org.keytally.app.secret.KeyTyping;
import org.keytally.app.secret.Leaving;
import org.keytally.app.sign.ModelCell;
import org.keytally.core.domain.catalog.DialectId;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.Payer;
import org.keytally.core.domain.key.Scope;
import org.kordamp.ikonli.javafx.FontIcon;

/// Binds what is written on a key: label, environment and an address that is needed at once, all else under a fold.
final class KeyFieldsController {

    private final KeyDraft draft;
    private final KeyModels models;
    private final Kit kit;

    @FXML
    private TextField label;
    @FXML
    private ComboBox<Environment> environment;
    @FXML
    private VBox needed;
    @FXML
    private VBox address;
    @FXML
    private TextField endpoint;
    @FXML
    private ToggleButton folding;
    @FXML
    private Pane folded;
    @FXML
    private Pane grid;
    @FXML
    private ComboBox<String> usual;
    @FXML
    private ComboBox<Scope> scope;
    @FXML
    private TextField budget;
    @FXML
    private TextField rate;
    @FXML
    private DatePicker from;
    @FXML
    private DatePicker to;
    @FXML
    private ComboBox<String> rotation;
    @FXML
    private TextField owner;
    @FXML
    private TextField purpose;
    @FXML
    private TextField tags;
    @FXML
    private TextField region;
    @FXML
    private TextField billing;
    @FXML
    private ComboBox<String> dialect;
    @FXML
    private TextField user;
    @FXML
    private TextField pin;
    @FXML
    private CheckBox primary;
    @FXML
    private CheckBox lendable;

    KeyFieldsController(KeyDraft draft, KeyModels models, Kit kit) {
        this.draft = draft;
        this.models = models;
        this.kit = kit;
    }

    @FXML
    private void initialize() {
        Map.of(Field.LABEL, label, Field.ENDPOINT, endpoint, Field.BUDGET, budget, Field.RATE, rate, Field.OWNER,
                owner, Field.PURPOSE, purpose, Field.TAGS, tags)
                .forEach(this::bind);
        Map.of(Field.REGION, region, Field.BILLING, billing, Field.USER, user, Field.PIN, pin,
                Field.MODEL, usual.getEditor(), Field.ROTATION, rotation.getEditor())
                .forEach(this::bind);
        List.of(endpoint, user, pin).forEach(one -> Leaving.of(one, draft.placing));
        tell(Field.ROTATION, rotation);
        from.valueProperty().bindBidirectional(draft.from);
        to.valueProperty().bindBidirectional(draft.to);
        tell(Field.VALIDITY, to);
        choices();
        primary.selectedProperty().bindBidirectional(draft.primary);
        lendable.selectedProperty().bindBidirectional(draft.lendable);
        for (Control one : new Control[]{primary, lendable, folding}) {
            // What is a switch of a stored key is turned in its menu.
            one.setVisible(draft.before().isEmpty());
            one.setManaged(one.isVisible());
        }
        folding.selectedProperty().bindBidirectional(draft.unfolded);
        folding.graphicProperty().bind(folding.selectedProperty()
                .map(isOpen -> new FontIcon(isOpen ? "fth-chevron-down" : "fth-chevron-right")));
        folded.visibleProperty().bind(draft.unfolded);
        folded.managedProperty().bind(draft.unfolded);
        draft.provider.subscribe(this::place);
    }

    private void choices() {
        environment.getItems().add(null);
        environment.getItems().addAll(Environment.values());
        environment.setConverter(new TextConverter<>(environment::getItems,
                where -> kit.words().of("sign.environment", where), kit.words().of("keys.add.everywhere")));
        environment.valueProperty().bindBidirectional(draft.environment);
        scope.getItems().setAll(Scope.values());
        scope.setConverter(new TextConverter<>(
                scope::getItems, one -> kit.words().of("sign.payer", Payer.of(one))));
        scope.valueProperty().bindBidirectional(draft.scope);
        usual.setItems(models.names());
        usual.setOnShowing(_ -> models.opened());
        usual.setCellFactory(_ -> new ModelCell(kit.words(), models::badges));
        KeyTyping typing = new KeyTyping(kit.words(), Set.of());
        rotation.getItems().setAll(KeyTyping.CADENCES.stream().map(typing::text).toList());
        dialect.getItems().add(null);
        dialect.getItems().addAll(Arrays.stream(DialectId.values()).map(DialectId::word).toList());
        dialect.setConverter(new TextConverter<>(
                dialect::getItems, word -> word, kit.words().of("keys.more.dialect.usual")));
        dialect.valueProperty().bindBidirectional(draft.dialect);
        Leaving.of(dialect, draft.placing);
    }

    // An address that nobody but the person knows stands where it is seen, one that replaces the provider's does not.
    private void place() {
        Pane there = draft.wantsAddress() ? needed : grid;
        if (!there.getChildren().contains(address)) {
            ((Pane) address.getParent()).getChildren().remove(address);
            there.getChildren().add(address);
        }
        needed.setVisible(draft.wantsAddress());
        needed.setManaged(needed.isVisible());
        endpoint.setPromptText(
                kit.words().of(
                        draft.wantsAddress() ? "keys.more.address.prompt" : "organisation.publish.endpoint.prompt"));
    }

    private void bind(Field field, TextField control) {
        control.textProperty().bindBidirectional(draft.typed(field));
        if (control.getParent() instanceof VBox) {
            tell(field, control);
        }
    }

    // What is wrong with a field stands below it, and is heard with it.
    private void tell(Field field, Control control) {
        control.accessibleHelpProperty().bind(draft.problem(field));
        Label problem = new Label();
        problem.getStyleClass().add("problem");
        problem.setWrapText(true);
        problem.textProperty().bind(draft.problem(field));
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        ((Pane) control.getParent()).getChildren().add(problem);
    }
}
