package org.keytally.app.settings.setup;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.Notice;
import org.keytally.app.fx.StatePane;
import org.keytally.app.fx.TextConverter;
import org.keytally.core.usecase.setup.SetupStage;

/// Binds the stages of the setup.
final class SetupController {

    private static final List<SetupStage> STEPS =
            List.of(SetupStage.MOTIVES, SetupStage.KEYS, SetupStage.SETTINGS, SetupStage.TRY);

    private final SetupViewModel model;
    private final FirstPromptViewModel first;
    private final Kit kit;
    private final SetupDialog.Ways ways;

    @FXML
    private VBox dialogue;
    @FXML
    private Label step;
    @FXML
    private Label title;
    @FXML
    private VBox motives;
    @FXML
    private VBox reasons;
    @FXML
    private VBox keys;
    @FXML
    private StatePane foundState;
    @FXML
    private VBox found;
    @FXML
    private StatePane localState;
    @FXML
    private VBox local;
    @FXML
    private Label stored;
    @FXML
    private VBox settings;
    @FXML
    private StatePane recommendedState;
    @FXML
    private VBox recommended;
    @FXML
    private VBox trial;
    @FXML
    private StatePane wayState;
    @FXML
    private ComboBox<FirstPromptViewModel.Way> way;
    @FXML
    private TextField text;
    @FXML
    private Button send;
    @FXML
    private Label answer;
    @FXML
    private Label receipt;
    @FXML
    private Label problem;
    @FXML
    private Button back;
    @FXML
    private Button next;

    SetupController(SetupViewModel model, FirstPromptViewModel first, Kit kit, SetupDialog.Ways ways) {
        this.model = model;
        this.first = first;
        this.kit = kit;
        this.ways = ways;
    }

    @FXML
    private void initialize() {
        model.motives().forEach((motive, chosen) -> {
            CheckBox box = tick(kit.words().of("setup.motive", motive));
            box.selectedProperty().bindBidirectional(chosen);
            reasons.getChildren().add(box);
        });
        foundState.showingProperty().bind(model.keys().foundShowingProperty());
        localState.showingProperty().bind(model.keys().localShowingProperty());
        recommendedState.showingProperty().bind(model.settings().showingProperty());
        wayState.showingProperty().bind(first.showingProperty());
        model.keys().found().addListener((ListChangeListener<FoundLine>) _ -> showFound());
        model.keys().local().addListener((ListChangeListener<String>) _ -> local.getChildren()
                .setAll(model.keys().local().stream().map(SetupController::quiet).toList()));
        ObservableList<RecommendedLine> proposed = model.settings().recommended();
        proposed.addListener((ListChangeListener<RecommendedLine>) _ -> recommended.getChildren()
                .setAll(proposed.stream().map(SetupController::tick).toList()));
        stored.textProperty().bind(model.keys().storedProperty());
        way.setItems(first.ways());
        way.setConverter(new TextConverter<>(first::ways, one -> one.provider().name()));
        way.valueProperty().bindBidirectional(first.wayProperty());
        text.textProperty().bindBidirectional(first.textProperty());
        send.disableProperty().bind(first.sendingProperty().or(text.textProperty().isEmpty()));
        answer.textProperty().bind(first.answerProperty());
        receipt.textProperty().bind(first.receiptProperty());
        problem.textProperty().bind(first.problemProperty());
        Stream.of(answer, receipt, problem).forEach(label -> show(label, label.textProperty().isNotEmpty()));
        model.stageProperty().subscribe(this::show);
        kit.dialogs().whenClosed(dialogue, () -> {
            model.keys().leave();
            first.stop();
        });
        dialogue.sceneProperty().subscribe((_, now) -> {
            if (now != null) {
                model.keys().count();
            }
        });
        showFound();
    }

    @FXML
    private void addKey() {
        ways.addKey().run();
    }

    @FXML
    private void connect() {
        ways.connect().accept(model.keys()::count);
    }

    @FXML
    private void openDemo() {
        boolean isOpening = kit.outside().openDemo();
        kit.notices().tell(isOpening
                ? Notice.plain(kit.words().of("setup.demo.opening"))
                : Notice.warning(kit.words().of("setup.demo.by-command")));
    }

    @FXML
    private void send() {
        first.send();
    }

    @FXML
    private void leave() {
        kit.dialogs().close();
        if (model.stageProperty().get() != SetupStage.DONE) {
            kit.notices().tell(Notice.plain(kit.words().of("setup.left")));
        }
    }

    @FXML
    private void back() {
        model.back();
    }

    @FXML
    private void next() {
        model.next();
    }

    private void show(SetupStage stage) {
        if (stage == SetupStage.DONE) {
            kit.dialogs().close(dialogue);
            ways.finished().run();
            return;
        }
        if (stage == SetupStage.TRY) {
            first.read();
        }
        SetupStage seen = stage == SetupStage.NEW ? SetupStage.MOTIVES : stage;
        pick(motives, seen == SetupStage.MOTIVES);
        pick(keys, seen == SetupStage.KEYS);
        pick(settings, seen == SetupStage.SETTINGS);
        pick(trial, seen == SetupStage.TRY);
        back.setVisible(seen != SetupStage.MOTIVES);
        step.setText(kit.words().of("setup.step", STEPS.indexOf(seen) + 1, STEPS.size()));
        title.setText(kit.words().of("setup.title." + seen.word()));
        next.setText(kit.words().of("setup.next." + seen.word()));
        Node begins = seen == SetupStage.TRY ? text : next;
        kit.tasks().show(begins::requestFocus);
    }

    private void showFound() {
        found.getChildren().setAll(model.keys().found().isEmpty()
                ? List.of(quiet(kit.words().of("setup.keys.nothing-found")))
                : model.keys().found().stream().map(SetupController::tick).toList());
    }

    private static Node tick(FoundLine line) {
        CheckBox box = tick(line.text());
        box.selectedProperty().bindBidirectional(line.taken());
        box.setDisable(!line.key().isNew());
        return box;
    }

    private static Node tick(RecommendedLine line) {
        CheckBox box = tick(line.text());
        box.setDisable(line.proposal().isEmpty());
        box.selectedProperty().bindBidirectional(line.taken());
        return box;
    }

    private static CheckBox tick(String text) {
        CheckBox box = new CheckBox(text);
        box.setMnemonicParsing(false);
        box.setWrapText(true);
        return box;
    }

    private static Label quiet(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add("muted");
        return label;
    }

    private static void pick(Node node, boolean isSeen) {
        node.setVisible(isSeen);
        node.setManaged(isSeen);
    }

    private static void show(Node node, ObservableBooleanValue isSeen) {
        node.visibleProperty().bind(isSeen);
        node.managedProperty().bind(isSeen);
    }
}
