package org.keytally.app.organisation.members;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.Shown;

/// Binds the dialogue in which a member's receipt is entered.
final class ReceiptController {

    private final ReceiptViewModel model;
    private final Kit kit;

    @FXML
    private Label title;
    @FXML
    private TextField receipt;
    @FXML
    private Label problem;
    @FXML
    private Button note;

    private ReceiptController(ReceiptViewModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
    }

    /// The dialogue, ready to be shown.
    static Region dialogue(ReceiptViewModel model, Kit kit) {
        return (Region) kit.views().load(new ReceiptController(model, kit));
    }

    @FXML
    private void initialize() {
        title.setText(kit.words().of("organisation.members.receipt.title", model.member().name()));
        receipt.textProperty().bindBidirectional(model.receiptProperty());
        problem.textProperty().bind(model.problemProperty());
        Shown.when(problem, problem.textProperty().isNotEmpty());
        note.disableProperty().bind(model.workingProperty().or(receipt.textProperty().isEmpty()));
    }

    @FXML
    private void note() {
        model.note();
    }

    @FXML
    private void cancel() {
        kit.dialogs().close();
    }
}
