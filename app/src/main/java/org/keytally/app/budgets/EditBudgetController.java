package org.keytally.app.budgets;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.TextConverter;
import org.keytally.core.domain.budget.BudgetPeriod;
import org.keytally.core.domain.budget.Target;
import org.keytally.core.domain.budget.Unit;

/// Binds the dialogue in which a budget is set or changed.
final class EditBudgetController {

    private final EditBudgetViewModel model;
    private final boolean isNew;
    private final Kit kit;

    @FXML
    private Label title;
    @FXML
    private ComboBox<Target.Kind> kind;
    @FXML
    private ComboBox<TargetChoice> choice;
    @FXML
    private TextField name;
    @FXML
    private TextField amount;
    @FXML
    private ComboBox<Unit> unit;
    @FXML
    private ComboBox<BudgetPeriod> period;
    @FXML
    private CheckBox hard;
    @FXML
    private TextField marks;
    @FXML
    private TextField forecast;
    @FXML
    private TextField reason;
    @FXML
    private Label preview;
    @FXML
    private Label problem;
    @FXML
    private Button save;

    private EditBudgetController(EditBudgetViewModel model, boolean isNew, Kit kit) {
        this.model = model;
        this.isNew = isNew;
        this.kit = kit;
    }

    /// The dialogue, ready to be shown.
    static Region dialogue(BudgetCases cases, Optional<BudgetCard> former, Kit kit, Runnable saved) {
        return dialogue(cases, former, kit, saved, _ -> {});
    }

    /// The dialogue with something in it already.
    static Region dialogue(BudgetCases cases, Optional<BudgetCard> former, Kit kit, Runnable saved,
            Consumer<BudgetDraft> fill) {
        return kit.dialogs().selfClosing(close -> {
            EditBudgetViewModel model = new EditBudgetViewModel(
                    cases,
                    former,
                    new EditBudgetViewModel.Stage(kit.tasks(), kit.words(), kit.formats(), kit.notices()),
                    () -> {
                        close.run();
                        saved.run();
                    });
            fill.accept(model.draft());
            return (Region) kit.views().load(new EditBudgetController(model, former.isEmpty(), kit));
        });
    }

    @FXML
    private void initialize() {
        title.setText(kit.words().of(isNew ? "budgets.add" : "budgets.edit"));
        kind.getItems().setAll(Target.Kind.values());
        kind.setConverter(new TextConverter<>(kind::getItems, one -> kit.words().of("budgets.kind", one)));
        kind.valueProperty().bindBidirectional(model.draft().kindProperty());
        choice.setConverter(new TextConverter<>(choice::getItems, TargetChoice::name));
        offer();
        model.draft().kindProperty().addListener((_, _, _) -> {
            model.draft().nameProperty().set("");
            offer();
        });
        choice.valueProperty()
                .addListener((_, _, now) -> model.draft().nameProperty().set(now == null ? "" : now.typed()));
        name.textProperty().bindBidirectional(model.draft().nameProperty());
        amount.textProperty().bindBidirectional(model.draft().amountProperty());
        unit.getItems().setAll(Unit.values());
        unit.setConverter(new TextConverter<>(unit::getItems, one -> kit.words().of("unit", one)));
        unit.valueProperty().bindBidirectional(model.draft().unitProperty());
        period.getItems().setAll(BudgetPeriod.values());
        period.setConverter(new TextConverter<>(period::getItems, one -> kit.words().of("home.period", one)));
        period.valueProperty().bindBidirectional(model.draft().periodProperty());
        hard.selectedProperty().bindBidirectional(model.draft().hardProperty());
        marks.textProperty().bindBidirectional(model.draft().marksProperty());
        forecast.textProperty().bindBidirectional(model.draft().forecastProperty());
        reason.textProperty().bindBidirectional(model.draft().reasonProperty());
        preview.textProperty().bind(model.previewProperty());
        problem.textProperty().bind(model.problemProperty());
        save.disableProperty().bind(model.savableProperty().not());
    }

    private void offer() {
        String named = model.draft().nameProperty().get();
        choice.getItems().setAll(model.draft().choices());
        choice.getItems().stream().filter(one -> one.typed().equals(named)).findFirst().ifPresent(choice::setValue);
        choice.setVisible(!choice.getItems().isEmpty());
        choice.setManaged(choice.isVisible());
        name.setVisible(model.draft().isNameTyped());
        name.setManaged(model.draft().isNameTyped());
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
