package org.keytally.app.settings.doctor;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.StatePane;
import org.keytally.app.fx.TextConverter;
import org.keytally.app.settings.values.SettingLine;
import org.keytally.app.words.Words;
import org.keytally.core.domain.key.Key;
import org.kordamp.ikonli.javafx.FontIcon;

/// Binds the checks.
final class DoctorController {

    private final DoctorViewModel model;
    private final MatterViewModel matter;
    private final KeyCheckViewModel keyCheck;
    private final Kit kit;
    private final Supplier<Optional<String>> contact;
    private final FoundNodes nodes;

    @FXML
    private FlowPane matters;
    @FXML
    private Label matterNote;
    @FXML
    private VBox clues;
    @FXML
    private ComboBox<Key> key;
    @FXML
    private Button checkKey;
    @FXML
    private Label keyNote;
    @FXML
    private VBox exam;
    @FXML
    private Label summary;
    @FXML
    private Button again;
    @FXML
    private StatePane state;
    @FXML
    private VBox checks;
    @FXML
    private Label support;

    /// @param contact whom the organisation says to ask
    DoctorController(DoctorViewModel model, MatterViewModel matter, KeyCheckViewModel keyCheck, Kit kit,
            Supplier<Optional<String>> contact) {
        this.model = model;
        this.matter = matter;
        this.keyCheck = keyCheck;
        this.nodes = new FoundNodes(kit.words());
        this.kit = kit;
        this.contact = contact;
    }

    @FXML
    private void initialize() {
        offerMatters();
        found(clues, matter.lines(), matterNote, matter.noteProperty());
        key.setItems(keyCheck.keys());
        key.setConverter(new TextConverter<>(keyCheck::keys, Key::label));
        key.valueProperty().bindBidirectional(keyCheck.keyProperty());
        checkKey.disableProperty().bind(keyCheck.checkingProperty().or(key.valueProperty().isNull()));
        found(exam, keyCheck.lines(), keyNote, keyCheck.noteProperty());
        state.showingProperty().bind(model.showingProperty());
        summary.textProperty().bind(model.summaryProperty());
        again.disableProperty().bind(model.checkingProperty());
        model.lines().addListener((ListChangeListener<CheckLine>) _ -> show());
        show();
        support.visibleProperty().bind(support.textProperty().isNotEmpty());
        support.managedProperty().bind(support.visibleProperty());
        showSupport();
    }

    /// Shows whom to ask, as the policy says now.
    void showSupport() {
        support.setText(contact.get()
                .map(who -> kit.words().of("settings.doctor.support", who))
                .orElse(""));
    }

    private void offerMatters() {
        ToggleGroup group = new ToggleGroup();
        for (Matter one : Matter.values()) {
            ToggleButton choice = new ToggleButton(
                    kit.words().of("settings.doctor.matter", one), new FontIcon(one.icon()));
            choice.setId("matter-" + Words.code(one));
            choice.setToggleGroup(group);
            // Chosen again it is looked into again.
            choice.setOnAction(_ -> {
                choice.setSelected(true);
                matter.choose(one);
            });
            matters.getChildren().add(choice);
        }
    }

    private void found(VBox place, ObservableList<FoundLine> lines, Label note, ReadOnlyStringProperty said) {
        lines.addListener((ListChangeListener<FoundLine>) _ -> place.getChildren()
                .setAll(lines.stream().map(nodes::row).toList()));
        place.getChildren().setAll(lines.stream().map(nodes::row).toList());
        note.textProperty().bind(said);
        note.visibleProperty().bind(note.textProperty().isNotEmpty());
        note.managedProperty().bind(note.visibleProperty());
    }

    @FXML
    private void checkKey() {
        keyCheck.check();
    }

    @FXML
    private void again() {
        model.read();
    }

    @FXML
    void bundle() {
        kit.outside()
                .chooseTarget(kit.words().of("settings.doctor.bundle"), "keytally-support.zip")
                .ifPresent(file -> model.bundle(file, keyCheck.exam()));
    }

    private void show() {
        checks.getChildren().setAll(model.lines().stream().map(this::row).toList());
    }

    private Node row(CheckLine line) {
        String more = line.mend().isEmpty() ? line.detail() : line.detail() + "\n→ " + line.mend();
        List<Node> end = line.canMend() ? List.of(mend(line)) : List.of();
        SettingLine row = new SettingLine(line.check().name(), more, end.toArray(Node[]::new));
        row.getChildren().addFirst(
                nodes.chip(line.check().state(), kit.words().of("check.state", line.check().state())));
        return row;
    }

    private Button mend(CheckLine line) {
        Button mend = new Button(kit.words().of("settings.doctor.mend"));
        mend.getStyleClass().add("accent");
        mend.setMinWidth(Button.USE_PREF_SIZE);
        mend.setAccessibleText(kit.words().of("settings.doctor.mend") + ": " + line.check().name());
        mend.setOnAction(_ -> model.mend(line));
        return mend;
    }
}
