package org.keytally.app.prompt;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.ListSteps;
import org.keytally.app.fx.StatePane;

/// Binds the dialogue in which kept conversations are found and read.
final class HistoryController {

    private final HistoryViewModel model;
    private final Kit kit;
    private final Consumer<String> again;

    @FXML
    private TextField query;
    @FXML
    private StatePane state;
    @FXML
    private ListView<Past> list;
    @FXML
    private ScrollPane scroll;
    @FXML
    private VBox turns;
    @FXML
    private Label note;
    @FXML
    private Button back;
    @FXML
    private Button open;

    private HistoryController(HistoryViewModel model, Kit kit, Consumer<String> again) {
        this.model = model;
        this.kit = kit;
        this.again = again;
    }

    /// The dialogue, ready to be shown.
    ///
    /// @param again takes a question that is to be asked again
    static Region dialogue(HistoryViewModel model, Kit kit, Consumer<String> again) {
        return (Region) kit.views().load(new HistoryController(model, kit, again));
    }

    @FXML
    private void initialize() {
        query.textProperty().bindBidirectional(model.queryProperty());
        query.addEventFilter(KeyEvent.KEY_PRESSED, event -> ListSteps.take(list, event));
        state.showingProperty().bind(model.showingProperty());
        list.setItems(model.found());
        list.setCellFactory(_ -> new PastCell());
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                open();
            }
        });
        note.textProperty().bind(model.noteProperty());
        note.managedProperty().bind(note.textProperty().isNotEmpty());
        open.disableProperty().bind(Bindings.isEmpty(model.found()));
        model.openedProperty().subscribe(this::show);
    }

    @FXML
    private void open() {
        Past selected = list.getSelectionModel().getSelectedItem();
        if (selected != null) {
            model.open(selected);
        } else if (!model.found().isEmpty()) {
            model.open(model.found().getFirst());
        }
    }

    @FXML
    private void back() {
        model.back();
        query.requestFocus();
    }

    @FXML
    private void close() {
        kit.dialogs().close();
    }

    private void show(Optional<List<PastTurn>> opened) {
        PromptDialogs dialogs = new PromptDialogs(kit);
        turns.getChildren().setAll(opened.orElse(List.of()).stream()
                .map(turn -> new PastNode(turn, kit, dialogs, this::askAgain))
                .toList());
        scroll.setVvalue(0);
        for (Node node : List.of(query, state, open)) {
            visible(node, opened.isEmpty());
        }
        for (Node node : List.of(scroll, back)) {
            visible(node, opened.isPresent());
        }
        if (opened.isPresent()) {
            back.requestFocus();
        }
    }

    private void askAgain(String question) {
        kit.dialogs().close();
        again.accept(question);
    }

    private static void visible(Node node, boolean isVisible) {
        node.setVisible(isVisible);
        node.setManaged(isVisible);
    }
}
