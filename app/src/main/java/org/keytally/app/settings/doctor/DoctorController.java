package org.keytally.app.settings.doctor;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.keytally.app.fx.Chip;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.Notice;
import org.keytally.app.fx.StatePane;
import org.keytally.app.settings.values.SettingLine;
import org.keytally.core.domain.home.CheckState;

/// Binds the checks.
final class DoctorController {

    private final DoctorViewModel model;
    private final Kit kit;
    private final Supplier<Optional<String>> contact;

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
    DoctorController(DoctorViewModel model, Kit kit, Supplier<Optional<String>> contact) {
        this.model = model;
        this.kit = kit;
        this.contact = contact;
    }

    @FXML
    private void initialize() {
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

    @FXML
    private void again() {
        model.read();
    }

    @FXML
    void bundle() {
        kit.outside()
                .chooseTarget(kit.words().of("settings.doctor.bundle"), "keytally-support.zip")
                .ifPresent(model::bundle);
    }

    private void show() {
        checks.getChildren().setAll(model.lines().stream().map(this::row).toList());
    }

    private Node row(CheckLine line) {
        String more = line.mend().isEmpty() ? line.detail() : line.detail() + "\n→ " + line.mend();
        List<Node> end = line.canMend() ? List.of(mend(line)) : List.of();
        SettingLine row = new SettingLine(line.check().name(), more, end.toArray(Node[]::new));
        Chip chip = new Chip(tone(line.check().state()), icon(line.check().state()),
                kit.words().of("check.state", line.check().state()));
        chip.setMinWidth(Chip.USE_PREF_SIZE);
        chip.getStyleClass().add("check-chip");
        row.getChildren().addFirst(chip);
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

    private static Notice.Tone tone(CheckState state) {
        return switch (state) {
            case OK -> Notice.Tone.GOOD;
            case CARE -> Notice.Tone.WARNING;
            case BROKEN -> Notice.Tone.BAD;
        };
    }

    private static String icon(CheckState state) {
        return switch (state) {
            case OK -> "fth-check";
            case CARE -> "fth-alert-triangle";
            case BROKEN -> "fth-x-circle";
        };
    }
}
