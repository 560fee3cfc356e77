package org.keytally.app.keys;

import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.Shown;
import org.keytally.app.fx.StatePane;

/// Binds the keys.
final class KeysController {

    private final KeysViewModel model;
    private final Kit kit;

    @FXML
    private Label summary;
    @FXML
    private StatePane state;
    @FXML
    private Button addButton;
    @FXML
    private VBox groups;
    @FXML
    private ScrollPane cards;
    @FXML
    private ScrollPane time;
    @FXML
    private VBox months;
    @FXML
    private ToggleButton asCards;
    @FXML
    private ToggleButton asCalendar;

    KeysController(KeysViewModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
    }

    @FXML
    private void initialize() {
        summary.textProperty().bind(model.summaryProperty());
        state.showingProperty().bind(model.showingProperty());
        addButton.visibleProperty().bind(state.offeringProperty().not());
        model.groups().addListener((ListChangeListener<KeyGroup>) _ -> show());
        show();
        KeyCalendarNodes nodes = new KeyCalendarNodes(kit.words());
        model.calendarProperty().subscribe(now -> months.getChildren().setAll(nodes.of(now)));
        ToggleGroup group = new ToggleGroup();
        group.getToggles().setAll(asCards, asCalendar);
        group.selectedToggleProperty().addListener((_, before, now) -> {
            if (now == null) {
                group.selectToggle(before);
            }
        });
        Shown.when(time, asCalendar.selectedProperty());
        Shown.when(cards, time.visibleProperty().not());
    }

    /// Shows the calendar in place of the cards, and the other way round.
    void turn() {
        (asCalendar.isSelected() ? asCards : asCalendar).setSelected(true);
    }

    @FXML
    void add() {
        kit.dialogs().show(AddKeyController.dialogue(model.cases(), kit, model::read));
    }

    private void show() {
        groups.getChildren().setAll(model.groups().stream().map(this::group).toList());
    }

    private Node group(KeyGroup group) {
        Label name = new Label(group.provider());
        name.getStyleClass().add("section-title");
        Label facts = new Label(group.facts());
        facts.getStyleClass().add("muted");
        FlowPane head = new FlowPane(name, facts);
        head.getStyleClass().add("key-facts");
        VBox box = new VBox(head);
        box.getStyleClass().add("key-group");
        group.cards().forEach(card -> box.getChildren().add(new KeyCardNode(card, model, kit)));
        return box;
    }
}
