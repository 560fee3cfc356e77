package org.keytally.app.prompt;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.Shown;
import org.keytally.app.fx.StatePane;

/// Binds the prompts that can wait.
final class BatchController {

    private static final PseudoClass RESTING = PseudoClass.getPseudoClass("resting");
    private static final int SHOWN = 100;
    private static final int ROWS = 6;
    // The frame of the list.
    private static final double EDGE = 4;

    private final BatchViewModel model;
    private final Kit kit;
    private final KeyWays keys;
    private final PromptDialogs dialogs;

    @FXML
    private ComboBox<String> type;
    @FXML
    private Button pick;
    @FXML
    private TextField project;
    @FXML
    private TextField client;
    @FXML
    private Button payer;
    @FXML
    private TextArea text;
    @FXML
    private Button add;
    @FXML
    private ListView<Queued> queue;
    @FXML
    private Label note;
    @FXML
    private VBox trouble;
    @FXML
    private VBox doubtful;
    @FXML
    private Button send;
    @FXML
    private Button look;
    @FXML
    private Button collect;
    @FXML
    private StatePane state;
    @FXML
    private VBox shelf;
    @FXML
    private Label more;

    /// @param keys where keys are seen to
    BatchController(BatchViewModel model, Kit kit, KeyWays keys) {
        this.model = model;
        this.kit = kit;
        this.keys = keys;
        this.dialogs = new PromptDialogs(kit);
    }

    @FXML
    private void initialize() {
        new WayControls(type, pick, project, client, payer).bind(model.way(), kit);
        text.textProperty().bindBidirectional(model.textProperty());
        Growth.of(text);
        add.disableProperty().bind(Bindings.createBooleanBinding(() -> text.getText().isBlank(), text.textProperty()));
        queue.setItems(model.queue());
        queue.setCellFactory(_ -> new QueuedCell(kit, model::remove));
        queue.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        queue.prefHeightProperty().bind(Bindings.createDoubleBinding(
                () -> Math.min(queue.getItems().size(), ROWS) * queue.getFixedCellSize() + EDGE,
                Bindings.size(model.queue()), queue.fixedCellSizeProperty()));
        Shown.when(queue, Bindings.isNotEmpty(model.queue()));
        model.queue().addListener((ListChangeListener<Queued>) _ -> showQueue());
        doubtful.getChildren().setAll(new DoubtfulNode(model, kit.words()));
        note.textProperty().bind(model.noteProperty());
        model.sending().runningProperty().subscribe(_ -> showQueue());
        model.sending().stoppingProperty().subscribe(_ -> showQueue());
        model.sending().settledProperty().subscribe(_ -> showQueue());
        model.sending().troubleProperty().subscribe(this::show);
        model.sending().askingProperty()
                .subscribe(asking -> asking.ifPresent(question -> dialogs.ask(model.budgetNames(), question)));
        state.showingProperty().bind(model.shelf().showingProperty());
        look.disableProperty().bind(model.shelf().busyProperty().or(model.shelf().waitingProperty().not()));
        collect.disableProperty().bind(look.disableProperty());
        model.shelf().lines().addListener((ListChangeListener<BatchLine>) _ -> showShelf());
        showQueue();
        showShelf();
    }

    void focus() {
        text.requestFocus();
    }

    @FXML
    void chooseModel() {
        kit.dialogs().show(ModelController.dialogue(model.models(), kit, this::focus));
    }

    @FXML
    void showRoute() {
        dialogs.route(model.budgetNames(), model.way().outlookProperty().get());
    }

    @FXML
    void add() {
        model.add();
        focus();
    }

    @FXML
    void addFile() {
        kit.outside().chooseFile(kit.words().of("batch.file")).ifPresent(model::addFile);
    }

    @FXML
    void sendOrStop() {
        if (model.sending().runningProperty().get()) {
            model.sending().stop();
        } else {
            model.send();
        }
    }

    @FXML
    void look() {
        model.shelf().look();
    }

    @FXML
    void collect() {
        model.shelf().collect();
    }

    private void pressed(KeyEvent event) {
        Queued selected = queue.getSelectionModel().getSelectedItem();
        boolean takesOut = event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE;
        if (takesOut && selected != null) {
            model.remove(selected);
            event.consume();
        }
    }

    private void showQueue() {
        boolean isSending = model.sending().runningProperty().get();
        int count = model.queue().size();
        send.setText(isSending ? kit.words().of("prompt.stop") : kit.words().of(verb(count), count));
        // Where it could not be pressed the focus would go on to what asks the providers.
        send.setDisable(!isSending && count == 0);
        send.pseudoClassStateChanged(RESTING, isSending && !mayStop());
        send.getStyleClass().removeAll("accent", "danger");
        send.getStyleClass().add(isSending ? "danger" : "accent");
    }

    private boolean mayStop() {
        return model.sending().settledProperty().get() && !model.sending().stoppingProperty().get();
    }

    private static String verb(int count) {
        return switch (count) {
            case 0 -> "batch.send-queue";
            case 1 -> "batch.send-one";
            default -> "batch.send";
        };
    }

    private void show(Optional<Trouble> why) {
        trouble.getChildren().setAll(why
                .<Node>map(one -> new TroubleNode(one, kit.words(), this::verb, this::step, keys.rotate()))
                .map(List::of)
                .orElse(List.of()));
        trouble.setVisible(why.isPresent());
        trouble.setManaged(why.isPresent());
    }

    // What went wrong with one prompt stopped all that wait, and they go together.
    private Optional<String> verb(NextStep next) {
        if (next != NextStep.AGAIN) {
            return Optional.of(kit.words().of("prompt.next", next));
        }
        return model.queue().isEmpty() ? Optional.empty() : Optional.of(kit.words().of("batch.send-rest"));
    }

    private void step(NextStep next) {
        switch (next) {
            case KEY -> keys.add().run();
            case MODEL, PRACTICE -> chooseModel();
            case AGAIN -> model.send();
            case ROUTE -> showRoute();
            case NOTHING -> {
                // There is nothing to do about it.
            }
        }
    }

    private void showShelf() {
        List<BatchLine> lines = model.shelf().lines();
        shelf.getChildren().setAll(
                lines.stream().limit(SHOWN).map(line -> new BatchNode(line, kit, dialogs)).toList());
        more.setText(kit.words().of("batch.more", lines.size() - SHOWN));
        more.setVisible(lines.size() > SHOWN);
        more.setManaged(more.isVisible());
    }
}
