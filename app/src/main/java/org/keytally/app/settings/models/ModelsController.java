package org.keytally.app.settings.models;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.StatePane;
import org.keytally.app.fx.TextConverter;
import org.keytally.app.settings.values.SettingLine;
import org.keytally.app.settings.values.SettingRow;
import org.keytally.app.settings.values.ValuesViewModel;
import org.keytally.core.domain.model.PromptType;
import org.keytally.core.domain.model.Tier;
import org.kordamp.ikonli.javafx.FontIcon;

/// Binds prompt types, their models, and the providers.
final class ModelsController {

    private final ModelsViewModel model;
    private final ValuesViewModel values;
    private final Kit kit;

    @FXML
    private StatePane state;
    @FXML
    private VBox page;
    @FXML
    private VBox mappings;
    @FXML
    private ComboBox<String> type;
    @FXML
    private TextField provider;
    @FXML
    private TextField name;
    @FXML
    private ComboBox<Tier> tier;
    @FXML
    private Label problem;
    @FXML
    private VBox providers;

    ModelsController(ModelsViewModel model, ValuesViewModel values, Kit kit) {
        this.model = model;
        this.values = values;
        this.kit = kit;
    }

    @FXML
    private void initialize() {
        state.showingProperty().bind(model.showingProperty());
        SettingRow.fill(page, values, kit.words());
        type.getItems().setAll(PromptType.SHIPPED.stream().map(PromptType::name).toList());
        type.getEditor().textProperty().bindBidirectional(model.typeProperty());
        provider.textProperty().bindBidirectional(model.providerProperty());
        name.textProperty().bindBidirectional(model.modelProperty());
        tier.getItems().add(null);
        tier.getItems().addAll(Tier.values());
        tier.setConverter(new TextConverter<>(tier::getItems, one -> kit.words().of("tier", one),
                kit.words().of("settings.models.no-tier")));
        tier.valueProperty().bindBidirectional(model.tierProperty());
        problem.textProperty().bind(model.problemProperty());
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        model.mappings().addListener((ListChangeListener<MappingLine>) _ -> mappings.getChildren()
                .setAll(model.mappings().stream().map(this::row).toList()));
        model.providers().addListener((ListChangeListener<ProviderLine>) _ -> providers.getChildren()
                .setAll(model.providers().stream().map(this::row).toList()));
    }

    @FXML
    private void map() {
        model.map();
    }

    private Node row(MappingLine line) {
        if (!line.isMapped()) {
            return new SettingLine(line.type(), line.text());
        }
        Button remove = new Button(null, new FontIcon("fth-x"));
        remove.getStyleClass().addAll("small", "flat", "button-icon");
        remove.setAccessibleText(kit.words().of("settings.models.unmap", line.type()));
        remove.setOnAction(_ -> model.unmap(line));
        return new SettingLine(line.type(), line.text(), remove);
    }

    private Node row(ProviderLine line) {
        List<Node> links = new ArrayList<>();
        line.keys().ifPresent(page -> links.add(link("settings.models.keys", line.name(), page)));
        line.status().ifPresent(page -> links.add(link("settings.models.status", line.name(), page)));
        return new SettingLine(line.name(), line.text(), links.toArray(Node[]::new));
    }

    private Hyperlink link(String name, String of, URI page) {
        Hyperlink link = new Hyperlink(kit.words().of(name));
        link.setMinWidth(Hyperlink.USE_PREF_SIZE);
        link.setAccessibleText(kit.words().of(name) + ": " + of);
        link.setOnAction(_ -> kit.outside().browse(page));
        return link;
    }
}
