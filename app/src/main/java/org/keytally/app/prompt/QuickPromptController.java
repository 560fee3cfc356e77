package org.keytally.app.prompt;

import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.keytally.app.fx.Kit;

/// Binds one line that is asked, and the answer under it.
final class QuickPromptController implements ExchangeNode.Stage {

    private final PromptViewModel model;
    private final Kit kit;
    private final KeyWays keys;
    private final PromptDialogs dialogs;
    private final PayerGlance glance;

    @FXML
    private TextField text;
    @FXML
    private FlowPane attachments;
    @FXML
    private Button payer;
    @FXML
    private Button asked;
    @FXML
    private Label hint;
    @FXML
    private ScrollPane scroll;
    @FXML
    private VBox answer;

    /// @param keys where keys are seen to
    QuickPromptController(PromptViewModel model, Kit kit, KeyWays keys) {
        this.model = model;
        this.kit = kit;
        this.keys = keys;
        this.dialogs = new PromptDialogs(kit);
        this.glance = new PayerGlance(kit.words(), kit.formats());
    }

    @FXML
    private void initialize() {
        Composer composer = model.composer();
        text.setTextFormatter(new TextFormatter<>(change -> ComposerController.withoutPaste(change, composer)));
        text.textProperty().bindBidirectional(composer.textProperty());
        composer.attachments().addListener((ListChangeListener<Draft.Attachment>) _ -> showAttachments());
        showAttachments();
        model.way().outlookProperty().subscribe(this::show);
        model.way().pickProperty().subscribe(_ -> show(model.way().outlookProperty().get()));
        model.sendingProperty().subscribe(
                isSending -> hint.setText(kit.words().of(isSending ? "prompt.hint.stop" : "quick.hint")));
        model.exchanges().addListener((ListChangeListener<Exchange>) _ -> showAnswer());
        model.askingProperty()
                .subscribe(asking -> asking.ifPresent(question -> dialogs.ask(model.budgetNames(), question)));
        Place.of(scroll);
        showAnswer();
    }

    /// Puts the caret where the question is written, over what stands there.
    void focus() {
        text.requestFocus();
        text.selectAll();
    }

    @FXML
    private void send() {
        model.sendAlone();
    }

    @FXML
    private void showRoute() {
        step(NextStep.ROUTE);
    }

    @FXML
    private void chooseModel() {
        kit.dialogs().show(ModelController.dialogue(model.models(Optional.empty()), kit, this::focus));
    }

    @Override
    public void step(NextStep next) {
        switch (next) {
            case KEY -> keys.add().run();
            case PRACTICE -> model.practise();
            case AGAIN -> model.again();
            case MODEL ->
                kit.dialogs().show(ModelController.dialogue(model.models(Optional.empty()), kit, model::again));
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
        kit.dialogs().show(ModelController.dialogue(model.models(Optional.of(other)), kit, model::again));
    }

    @Override
    public PromptDialogs dialogs() {
        return dialogs;
    }

    private void show(Outlook outlook) {
        payer.setGraphic(glance.of(outlook));
        payer.setAccessibleText(glance.said(outlook));
        payer.setVisible(!(outlook instanceof Outlook.Unknown));
        asked.setText(new PickText(kit.words()).of(model.way().pickProperty().get(), outlook));
    }

    // Of several attempts at one question the last is seen.
    private void showAnswer() {
        answer.getChildren().clear();
        if (!model.exchanges().isEmpty()) {
            answer.getChildren().add(new ExchangeNode(model.exchanges().getLast(), kit, this));
        }
        scroll.setVisible(!model.exchanges().isEmpty());
        scroll.setManaged(scroll.isVisible());
    }

    private void showAttachments() {
        attachments.getChildren().setAll(model.composer().attachments().stream()
                .map(one -> new AttachmentNode(one, kit, () -> model.composer().remove(one)))
                .toList());
        attachments.setVisible(!attachments.getChildren().isEmpty());
        attachments.setManaged(attachments.isVisible());
    }
}
