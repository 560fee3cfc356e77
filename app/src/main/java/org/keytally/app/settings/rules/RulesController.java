package org.keytally.app.settings.rules;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.Shown;
import org.keytally.app.fx.StatePane;
import org.keytally.app.fx.TextConverter;
import org.keytally.app.settings.values.SettingLine;
import org.keytally.app.settings.values.SettingRow;
import org.keytally.app.settings.values.ValueWords;
import org.keytally.app.settings.values.ValuesViewModel;
import org.keytally.app.sign.PayerBadge;
import org.keytally.core.domain.home.Narrowing;
import org.keytally.core.domain.home.Setting;
import org.keytally.core.domain.key.Payer;
import org.kordamp.ikonli.javafx.FontIcon;

/// Binds who pays first, who steps in, and the narrower rules.
final class RulesController {

    private final ValuesViewModel values;
    private final RulesViewModel model;
    private final Kit kit;
    private final ValueWords valueWords;

    @FXML
    private StatePane state;
    @FXML
    private VBox page;
    @FXML
    private FlowPane ladder;
    @FXML
    private StatePane rulesState;
    @FXML
    private VBox rules;
    @FXML
    private ComboBox<Narrowing.Kind> kind;
    @FXML
    private ComboBox<String> name;
    @FXML
    private ComboBox<Setting> setting;
    @FXML
    private ComboBox<String> value;
    @FXML
    private TextField reasons;
    @FXML
    private Label problem;
    @FXML
    private ComboBox<String> type;
    @FXML
    private TextField project;
    @FXML
    private ComboBox<String> provider;
    @FXML
    private StatePane holdingState;
    @FXML
    private VBox holding;

    RulesController(ValuesViewModel values, RulesViewModel model, Kit kit) {
        this.values = values;
        this.model = model;
        this.kit = kit;
        this.valueWords = new ValueWords(kit.words());
    }

    @FXML
    private void initialize() {
        state.showingProperty().bind(values.showingProperty());
        SettingRow.fill(page, values, kit.words());
        ladder.setAccessibleText(kit.words().of("settings.rules.ladder"));
        ladder.getChildren().setAll(ladder());
        rulesState.showingProperty().bind(model.rulesShowingProperty());
        holdingState.showingProperty().bind(model.holdingShowingProperty());
        model.rules().addListener((ListChangeListener<Rule>) _ -> showRules());
        model.holding().addListener((ListChangeListener<Rule>) _ -> holding.getChildren()
                .setAll(model.holding().stream().map(rule -> new SettingLine(rule.text(), rule.place())).toList()));
        kind.getItems().setAll(Narrowing.Kind.PROVIDER, Narrowing.Kind.PROJECT, Narrowing.Kind.TYPE);
        kind.setConverter(new TextConverter<>(kind::getItems, one -> kit.words().of("settings.kind", one)));
        kind.valueProperty().bindBidirectional(model.kindProperty());
        kind.valueProperty().subscribe(now -> name.getItems().setAll(model.known(now)));
        name.getEditor().textProperty().bindBidirectional(model.nameProperty());
        setting.getItems().setAll(RulesViewModel.SETTINGS);
        setting.setConverter(new TextConverter<>(setting::getItems, valueWords::name));
        setting.valueProperty().bindBidirectional(model.settingProperty());
        setting.valueProperty().subscribe(this::offer);
        reasons.textProperty().bindBidirectional(model.valueProperty());
        value.setConverter(new TextConverter<>(value::getItems,
                one -> valueWords.value(model.settingProperty().get(), one)));
        model.valueProperty().subscribe(now -> value.setValue(value.getItems().contains(now) ? now : null));
        value.setOnAction(_ -> {
            if (value.getValue() != null) {
                model.valueProperty().set(value.getValue());
            }
        });
        problem.textProperty().bind(model.problemProperty());
        Shown.when(problem, problem.textProperty().isNotEmpty());
        type.getItems().setAll(model.known(Narrowing.Kind.TYPE));
        type.getEditor().textProperty().bindBidirectional(model.typeProperty());
        project.textProperty().bindBidirectional(model.projectProperty());
        provider.getItems().setAll(model.known(Narrowing.Kind.PROVIDER));
        provider.getEditor().textProperty().bindBidirectional(model.providerProperty());
        showRules();
    }

    @FXML
    private void add() {
        model.add();
    }

    // In the order in which they are tried.
    private List<Node> ladder() {
        List<Node> steps = new ArrayList<>();
        steps.add(quiet(kit.words().of("settings.rules.ladder")));
        for (Payer payer : List.of(Payer.YOU, Payer.TEAM, Payer.COMPANY, Payer.APP)) {
            if (payer != Payer.YOU) {
                steps.add(new FontIcon("fth-chevron-right"));
            }
            steps.add(new PayerBadge(kit.words(), payer));
        }
        return steps;
    }

    private void offer(Setting now) {
        List<String> choices = ValueWords.choices(now);
        value.getItems().setAll(choices);
        value.setValue(choices.contains(model.valueProperty().get()) ? model.valueProperty().get() : null);
        value.setVisible(!choices.isEmpty());
        value.setManaged(!choices.isEmpty());
        reasons.setVisible(choices.isEmpty());
        reasons.setManaged(choices.isEmpty());
    }

    private void showRules() {
        rules.getChildren().setAll(model.rules().isEmpty()
                ? List.of(quiet(kit.words().of("settings.rules.none")))
                : model.rules().stream().map(this::row).toList());
    }

    private Node row(Rule rule) {
        Button remove = new Button(null, new FontIcon("fth-x"));
        remove.getStyleClass().addAll("small", "flat", "button-icon");
        remove.setAccessibleText(kit.words().of("settings.rules.remove", rule.place(), rule.text()));
        remove.setOnAction(_ -> model.remove(rule));
        return new SettingLine(rule.place(), rule.text(), remove);
    }

    private static Label quiet(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("muted");
        label.setWrapText(true);
        return label;
    }
}
