package org.keytally.app.budgets;

import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.Shown;
import org.keytally.app.fx.TextConverter;
import org.keytally.core.domain.budget.Tier;

/// Binds the dialogue in which a person gets a tier.
final class EditTierController {

    private final EditTierViewModel model;
    private final Kit kit;

    @FXML
    private TextField person;
    @FXML
    private ComboBox<Optional<Tier>> tier;
    @FXML
    private HBox own;
    @FXML
    private TextField limit;
    @FXML
    private TextField reason;
    @FXML
    private Label problem;

    private EditTierController(EditTierViewModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
    }

    /// The dialogue, ready to be shown.
    static Region dialogue(BudgetCases cases, Kit kit, Runnable saved) {
        return kit.dialogs().selfClosing(close -> {
            EditTierViewModel model = new EditTierViewModel(
                    cases,
                    new EditBudgetViewModel.Stage(kit.tasks(), kit.words(), kit.formats(), kit.notices()),
                    () -> {
                        close.run();
                        saved.run();
                    });
            return (Region) kit.views().load(new EditTierController(model, kit));
        });
    }

    @FXML
    private void initialize() {
        person.textProperty().bindBidirectional(model.personProperty());
        tier.getItems().setAll(EditTierViewModel.tiers());
        tier.setConverter(new TextConverter<>(tier::getItems, model::text));
        tier.valueProperty().bindBidirectional(model.tierProperty());
        limit.textProperty().bindBidirectional(model.limitProperty());
        reason.textProperty().bindBidirectional(model.reasonProperty());
        Shown.when(own, model.tierProperty().map(Optional::isEmpty));
        problem.textProperty().bind(model.problemProperty());
    }

    @FXML
    private void save() {
        model.save();
    }

    @FXML
    private void cancel() {
        kit.dialogs().close();
    }
}
