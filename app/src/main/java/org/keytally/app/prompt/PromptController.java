package org.keytally.app.prompt;

import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.StatePane;

/// Binds the conversation.
final class PromptController implements ExchangeNode.Stage {

    /// So many exchanges are shown until a person asks for earlier ones.
    private static final int SHOWN = 40;

    private final PromptViewModel model;
    private final Kit kit;
    private final PromptDialogs dialogs;
    private final KeyWays keys;
    private int most = SHOWN;
    private Optional<Place> place = Optional.empty();

    @FXML
    private StatePane state;
    @FXML
    private ScrollPane scroll;
    @FXML
    private Button earlier;
    @FXML
    private VBox conversation;

    /// @param keys where keys are seen to
    PromptController(PromptViewModel model, Kit kit, KeyWays keys) {
        this.model = model;
        this.kit = kit;
        this.keys = keys;
        this.dialogs = new PromptDialogs(kit);
    }

    @FXML
    private void initialize() {
        state.showingProperty().bind(model.showingProperty());
        model.exchanges().addListener((ListChangeListener<Exchange>) _ -> show());
        model.askingProperty()
                .subscribe(asking -> asking.ifPresent(question -> dialogs.ask(model.budgetNames(), question)));
        place = Optional.of(Place.of(scroll));
        show();
    }

    @FXML
    private void showEarlier() {
        most += SHOWN;
        show();
    }

    @Override
    public void step(NextStep next) {
        switch (next) {
            case KEY -> keys.add().run();
            case PRACTICE -> model.practise();
            case AGAIN -> model.again();
            case MODEL -> chooseModel(Optional.empty(), model::again);
            case ROUTE -> dialogs.route(model.budgetNames(), model.way().outlookProperty().get());
            case NOTHING -> {
                // There is nothing to do about it.
            }
        }
    }

    @Override
    public void rotate(String key) {
        keys.rotate().accept(key);
    }

    @Override
    public void askInstead(Pick other) {
        chooseModel(Optional.of(other), model::again);
    }

    @Override
    public PromptDialogs dialogs() {
        return dialogs;
    }

    /// Lets a person choose whom to ask, and does something then.
    ///
    /// @param first who is chosen already
    void chooseModel(Optional<Pick> first, Runnable then) {
        kit.dialogs().show(ModelController.dialogue(model.models(first), kit, then));
    }

    private void show() {
        List<Exchange> shown = model.exchanges();
        int from = Math.max(0, shown.size() - most);
        List<Node> nodes = shown.subList(from, shown.size()).stream().map(this::node).toList();
        keep(nodes);
        earlier.setVisible(from > 0);
        earlier.setManaged(from > 0);
        place.ifPresent(Place::follow);
    }

    // Only what is new is added, because each that is taken out and put in again is dressed anew.
    private void keep(List<Node> nodes) {
        List<Node> children = conversation.getChildren();
        children.removeIf(node -> !nodes.contains(node));
        for (int i = 0; i < nodes.size(); i++) {
            if (i == children.size() || !children.get(i).equals(nodes.get(i))) {
                children.add(i, nodes.get(i));
            }
        }
    }

    // A node is made once, so that what was read keeps still.
    private Node node(Exchange exchange) {
        return conversation.getChildren().stream()
                .filter(node -> node instanceof ExchangeNode made && made.isOf(exchange))
                .findFirst()
                .orElseGet(() -> new ExchangeNode(exchange, kit, this));
    }
}
