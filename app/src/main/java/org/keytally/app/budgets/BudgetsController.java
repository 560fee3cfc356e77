package org.keytally.app.budgets;

import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.StatePane;
import org.keytally.core.domain.budget.Target;
import org.keytally.core.domain.catalog.Money;

/// Binds the budgets.
final class BudgetsController {

    private final BudgetsViewModel model;
    private final BudgetCases cases;
    private final Kit kit;

    @FXML
    private Label summary;
    @FXML
    private StatePane state;
    @FXML
    private Button addButton;
    @FXML
    private VBox cards;
    @FXML
    private VBox people;
    @FXML
    private GridPane tiers;

    BudgetsController(BudgetsViewModel model, BudgetCases cases, Kit kit) {
        this.model = model;
        this.cases = cases;
        this.kit = kit;
    }

    @FXML
    private void initialize() {
        summary.textProperty().bind(model.summaryProperty());
        state.showingProperty().bind(model.showingProperty());
        addButton.visibleProperty().bind(state.offeringProperty().not());
        model.seenProperty().subscribe(this::show);
    }

    @FXML
    void add() {
        kit.dialogs().show(EditBudgetController.dialogue(cases, Optional.empty(), kit, model::read));
    }

    void propose(Target.Kind kind, String called, Money spent) {
        kit.dialogs().show(EditBudgetController.dialogue(
                cases, Optional.empty(), kit, model::read, draft -> draft.propose(kind, called, spent)));
    }

    @FXML
    void setTier() {
        kit.dialogs().show(EditTierController.dialogue(cases, kit, model::read));
    }

    private void show(BudgetsViewModel.Seen seen) {
        cards.getChildren().setAll(seen.cards().stream().map(this::node).toList());
        people.setVisible(!seen.tiers().isEmpty());
        people.setManaged(people.isVisible());
        tiers.getChildren().clear();
        for (int row = 0; row < seen.tiers().size(); row++) {
            TierRow tier = seen.tiers().get(row);
            tiers.addRow(row, label(tier.person(), "strong"), label(tier.tier(), "muted"), label(tier.amounts(), ""),
                    label(tier.pace(), "muted"));
        }
    }

    private Node node(BudgetCard card) {
        Runnable edit =
                () -> kit.dialogs().show(EditBudgetController.dialogue(cases, Optional.of(card), kit, model::read));
        BudgetCardNode node = new BudgetCardNode(card, kit.words(), edit, () -> model.remove(card));
        node.setOnKeyPressed(event -> {
            if (card.isSet() && event.getCode() == KeyCode.ENTER) {
                edit.run();
                event.consume();
            } else if (card.isSet() && event.getCode() == KeyCode.DELETE) {
                model.remove(card);
                event.consume();
            }
        });
        return node;
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }
}
