package org.keytally.app.settings.models;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.Shown;
import org.keytally.app.fx.StatePane;
import org.keytally.app.fx.TextConverter;
import org.keytally.app.settings.values.SettingLine;
import org.keytally.app.settings.values.SettingRow;
import org.keytally.app.settings.values.ValuesViewModel;
import org.keytally.core.domain.catalog.OwnProvider;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.model.PromptType;
import org.keytally.core.domain.model.Tier;
import org.kordamp.ikonli.javafx.FontIcon;

/// Binds prompt types, their models, and the providers.
final class ModelsController {

    private final ModelsViewModel model;
    private final ValuesViewModel values;
    private final ModelCases cases;
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
    private ComboBox<String> key;
    @FXML
    private ComboBox<Environment> environment;
    @FXML
    private TextField maxTokens;
    @FXML
    private TextField temperature;
    @FXML
    private TextField hours;
    @FXML
    private CheckBox orCheaper;
    @FXML
    private Label problem;
    @FXML
    private VBox providers;

    ModelsController(ModelsViewModel model, ValuesViewModel values, ModelCases cases, Kit kit) {
        this.model = model;
        this.values = values;
        this.cases = cases;
        this.kit = kit;
    }

    @FXML
    private void initialize() {
        state.showingProperty().bind(model.showingProperty());
        SettingRow.fill(page, values, kit.words());
        bind(model.draft());
        problem.textProperty().bind(model.problemProperty());
        Shown.when(problem, problem.textProperty().isNotEmpty());
        model.mappings().addListener((ListChangeListener<MappingLine>) _ -> mappings.getChildren()
                .setAll(model.mappings().stream().map(this::row).toList()));
        model.providers().addListener((ListChangeListener<ProviderLine>) _ -> providers.getChildren()
                .setAll(model.providers().stream().map(this::row).toList()));
    }

    private void bind(MappingDraft draft) {
        type.getItems().setAll(PromptType.SHIPPED.stream().map(PromptType::name).toList());
        type.getEditor().textProperty().bindBidirectional(draft.type);
        provider.textProperty().bindBidirectional(draft.provider);
        name.textProperty().bindBidirectional(draft.model);
        tier.getItems().add(null);
        tier.getItems().addAll(Tier.values());
        tier.setConverter(new TextConverter<>(tier::getItems, one -> kit.words().of("tier", one),
                kit.words().of("settings.models.no-tier")));
        tier.valueProperty().bindBidirectional(draft.tier);
        orCheaper.selectedProperty().bindBidirectional(draft.orCheaper);
        orCheaper.disableProperty().bind(tier.valueProperty().isNull());
        key.setItems(model.keys());
        key.getEditor().textProperty().bindBidirectional(draft.key);
        environment.getItems().add(null);
        environment.getItems().addAll(Environment.values());
        environment.setConverter(new TextConverter<>(environment::getItems,
                one -> kit.words().of("sign.environment", one), kit.words().of("settings.models.everywhere")));
        environment.valueProperty().bindBidirectional(draft.environment);
        maxTokens.textProperty().bindBidirectional(draft.maxTokens);
        temperature.textProperty().bindBidirectional(draft.temperature);
        hours.textProperty().bindBidirectional(draft.hours);
    }

    @FXML
    private void map() {
        model.map();
    }

    @FXML
    private void addProvider() {
        edit(Optional.empty());
    }

    private void edit(Optional<OwnProvider> former) {
        kit.dialogs().show(EditProviderController.dialogue(cases, former, kit, model::read));
    }

    private void remove(OwnProvider own) {
        kit.dialogs().ask(
                kit.words().of("settings.provider.remove.title", own.id()),
                kit.words().of("settings.provider.remove.text"),
                kit.words().of("settings.provider.remove"),
                () -> model.remove(own));
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
        List<Node> end = new ArrayList<>();
        line.free().map(FreeNode::new).ifPresent(end::add);
        line.keys().ifPresent(page -> end.add(link("settings.models.keys", line.name(), page)));
        line.status().ifPresent(page -> end.add(link("settings.models.status", line.name(), page)));
        line.own().ifPresent(own -> {
            end.add(button("fth-edit-2", "settings.provider.change", own.id(), () -> edit(Optional.of(own))));
            end.add(button("fth-trash-2", "settings.provider.remove", own.id(), () -> remove(own)));
        });
        return new SettingLine(line.name(), line.text(), end.toArray(Node[]::new));
    }

    private Button button(String icon, String name, String of, Runnable run) {
        Button button = new Button(null, new FontIcon(icon));
        button.getStyleClass().addAll("small", "flat", "button-icon");
        button.setAccessibleText(kit.words().of(name) + ": " + of);
        button.setTooltip(new Tooltip(kit.words().of(name)));
        button.setOnAction(_ -> run.run());
        return button;
    }

    private Hyperlink link(String name, String of, URI page) {
        Hyperlink link = new Hyperlink(kit.words().of(name));
        link.setMinWidth(Hyperlink.USE_PREF_SIZE);
        link.setAccessibleText(kit.words().of(name) + ": " + of);
        link.setOnAction(_ -> kit.outside().browse(page));
        return link;
    }
}
