package org.keytally.app.settings.models;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.Shown;
import org.keytally.app.fx.StatePane;
import org.keytally.app.fx.TextConverter;
import org.keytally.app.settings.values.SettingLine;
import org.keytally.app.sign.ModelCell;
import org.keytally.core.domain.model.Tier;
import org.kordamp.ikonli.javafx.FontIcon;

/// Binds the quality tiers.
final class TiersController {

    private final TiersViewModel model;
    private final Kit kit;

    @FXML
    private ComboBox<Tier> tier;
    @FXML
    private StatePane state;
    @FXML
    private VBox lines;
    @FXML
    private TextField provider;
    @FXML
    private TextField name;
    @FXML
    private Label problem;

    TiersController(TiersViewModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
    }

    @FXML
    private void initialize() {
        tier.getItems().setAll(Tier.values());
        tier.setConverter(new TextConverter<>(tier::getItems, one -> kit.words().of("tier", one)));
        tier.valueProperty().bindBidirectional(model.tierProperty());
        provider.textProperty().bindBidirectional(model.providerProperty());
        name.textProperty().bindBidirectional(model.modelProperty());
        problem.textProperty().bind(model.problemProperty());
        Shown.when(problem, problem.textProperty().isNotEmpty());
        state.showingProperty().bind(model.showingProperty());
        model.lines().addListener((ListChangeListener<TierLine>) _ -> lines.getChildren()
                .setAll(model.lines().stream().map(this::row).toList()));
    }

    @FXML
    private void add() {
        model.add();
    }

    private Node row(TierLine line) {
        Button out = new Button(null, new FontIcon("fth-x"));
        out.getStyleClass().addAll("small", "flat", "button-icon");
        out.setAccessibleText(kit.words().of("settings.tiers.take-out", line.model().model()));
        out.setOnAction(_ -> model.takeOut(line));
        List<Node> end = new ArrayList<>();
        line.badges().stream().sorted().map(one -> ModelCell.chip(kit.words(), one)).forEach(end::add);
        end.add(out);
        return new SettingLine(line.model().model(), line.text(), end.toArray(Node[]::new));
    }
}
