package org.keytally.app.prompt;

import java.io.File;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.keytally.app.fx.Breadth;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.Shown;
import org.keytally.core.domain.prompt.Purpose;

/// Binds what is being written, and the line above it that says whom it asks and who pays.
final class ComposerController {

    // Below so many letters the choices and who pays do not stand side by side.
    private static final double BOTH_TAKE = 48;
    private static final double GAP = 8;
    // In a window of fewer letters one above the other there is no room for more than what is read and written.
    private static final double ALL_TAKES = 36;

    private final PromptViewModel screen;
    private final PromptController conversation;
    private final ParametersController parameters;
    private final Kit kit;
    private final BooleanProperty low = new SimpleBooleanProperty();

    @FXML
    private VBox box;
    @FXML
    private HBox wayLine;
    @FXML
    private FlowPane choices;
    @FXML
    private ComboBox<String> type;
    @FXML
    private Button model;
    @FXML
    private TextField project;
    @FXML
    private TextField client;
    @FXML
    private Button payer;
    @FXML
    private FlowPane attachments;
    @FXML
    private VBox writing;
    @FXML
    private TextArea text;
    @FXML
    private HBox tools;
    @FXML
    private Region gap;
    @FXML
    private ToggleButton folding;
    @FXML
    private Tooltip foldingTip;
    @FXML
    private Button renew;
    @FXML
    private Label hint;
    @FXML
    private Button send;

    ComposerController(
            PromptViewModel screen, PromptController conversation, ParametersController parameters, Kit kit) {
        this.screen = screen;
        this.conversation = conversation;
        this.parameters = parameters;
        this.kit = kit;
    }

    @FXML
    private void initialize() {
        WayViewModel way = screen.way();
        new WayControls(type, model, project, client, payer).bind(way, kit);
        folding.selectedProperty().bindBidirectional(parameters.unfoldedProperty());
        Composer composer = screen.composer();
        // A long paste is taken out of the field before it is laid out.
        text.setTextFormatter(new TextFormatter<>(change -> withoutPaste(change, composer)));
        text.textProperty().bindBidirectional(composer.textProperty());
        Growth growth = Growth.of(text);
        composer.attachments().addListener((ListChangeListener<Draft.Attachment>) _ -> showAttachments());
        showAttachments();
        screen.sendingProperty().subscribe(this::show);
        send.disableProperty().bind(screen.sendingProperty().not()
                .and(composer.blankProperty().or(way.parameters().problemProperty().isNotEmpty())));
        renew.disableProperty().bind(screen.sendingProperty());
        Breadth.below(box, renew, BOTH_TAKE, this::arrange);
        Breadth.lower(box, renew, ALL_TAKES, low::set);
        low.subscribe(growth::begin);
        low.subscribe(this::stack);
        fold(type, type.valueProperty().isEqualTo(Purpose.CHAT.type()));
        fold(project, project.textProperty().isEmpty());
        fold(client, client.textProperty().isEmpty());
        Shown.when(hint, low.not());
        low.subscribe(
                isLow -> foldingTip.setText(kit.words().of(isLow ? "prompt.parameters.low" : "prompt.parameters")));
        folding.accessibleTextProperty().bind(foldingTip.textProperty());
        box.setOnDragOver(this::dragged);
        box.setOnDragDropped(this::dropped);
    }

    /// Puts a question where it can be changed and sent.
    void write(String question) {
        screen.composer().textProperty().set(question);
        focus();
    }

    /// Puts the caret where the next prompt is written.
    void focus() {
        text.requestFocus();
    }

    @FXML
    private void chooseModel() {
        conversation.chooseModel(Optional.empty(), this::focus);
    }

    @FXML
    private void showRoute() {
        conversation.step(NextStep.ROUTE);
    }

    @FXML
    void attach() {
        kit.outside().chooseFile(kit.words().of("prompt.attach")).ifPresent(screen.composer()::attach);
    }

    @FXML
    void renew() {
        screen.renew();
        focus();
    }

    @FXML
    private void sendOrStop() {
        if (screen.sendingProperty().get()) {
            screen.stop();
            return;
        }
        screen.send();
        focus();
    }

    void fold() {
        folding.setSelected(!folding.isSelected());
    }

    /// What is pasted into a field, with what is too long for one taken out of it.
    static TextFormatter.Change withoutPaste(TextFormatter.Change change, Composer composer) {
        if (composer.takesPaste(change.getText())) {
            int caret = change.getRangeStart();
            change.setText("");
            change.setRange(caret, caret);
            change.selectRange(caret, caret);
        }
        return change;
    }

    // Where there is little room who pays stands among the choices, which have lines enough.
    private void arrange(boolean isNarrow) {
        wayLine.getChildren().remove(payer);
        choices.getChildren().remove(payer);
        (isNarrow ? choices : wayLine).getChildren().add(payer);
        choices.prefWrapLengthProperty().bind(isNarrow
                ? box.widthProperty()
                : box.widthProperty().subtract(payer.widthProperty()).subtract(GAP));
    }

    // Where the window is low what is written stands among the buttons, which have a line of their own else.
    private void stack(boolean isLow) {
        boolean isFocused = text.isFocused();
        writing.getChildren().remove(text);
        tools.getChildren().removeAll(text, gap);
        tools.getChildren().add(tools.getChildren().indexOf(hint), isLow ? text : gap);
        if (!isLow) {
            writing.getChildren().add(writing.getChildren().indexOf(tools), text);
        }
        renew.setContentDisplay(isLow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
        renew.setTooltip(isLow ? new Tooltip(renew.getText()) : null);
        if (isFocused) {
            text.requestFocus();
        }
    }

    // What was chosen is always seen, because it is booked.
    private void fold(Control choice, ObservableBooleanValue isUsual) {
        Shown.when(choice, low.not()
                .or(folding.selectedProperty())
                .or(Bindings.not(isUsual))
                .or(choice.focusWithinProperty()));
    }

    private void show(boolean isSending) {
        send.setText(kit.words().of(isSending ? "prompt.stop" : "prompt.send"));
        hint.setText(kit.words().of(isSending ? "prompt.hint.stop" : "prompt.hint.send"));
        send.getStyleClass().removeAll("accent", "danger");
        send.getStyleClass().add(isSending ? "danger" : "accent");
        // What comes of it stands where the parameters take all the room.
        if (isSending && low.get()) {
            folding.setSelected(false);
        }
    }

    private void showAttachments() {
        attachments.getChildren().setAll(screen.composer().attachments().stream()
                .map(one -> new AttachmentNode(one, kit, () -> screen.composer().remove(one)))
                .toList());
        attachments.setVisible(!attachments.getChildren().isEmpty());
        attachments.setManaged(attachments.isVisible());
    }

    private void dragged(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        event.getDragboard().getFiles().stream().map(File::toPath).forEach(screen.composer()::attach);
        event.setDropCompleted(true);
        event.consume();
    }
}
