package org.keytally.app.organisation.vault;

import java.util.List;
import java.util.Set;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import org.keytally.app.fx.Chip;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.Notice.Tone;
import org.keytally.app.fx.Shown;
import org.keytally.app.fx.StatePane;
import org.keytally.app.words.Formats;
import org.keytally.core.usecase.vault.FindPermissions.Permission;

/// Binds the dialogue that shows the versions of a secret.
final class VersionsController {

    private final SharedRow row;
    private final VersionsViewModel model;
    private final Kit kit;

    @FXML
    private Label title;
    @FXML
    private Label name;
    @FXML
    private StatePane state;
    @FXML
    private GridPane versions;
    @FXML
    private Label problem;
    @FXML
    private Button back;

    private VersionsController(SharedRow row, VersionsViewModel model, Kit kit) {
        this.row = row;
        this.model = model;
        this.kit = kit;
    }

    /// The dialogue, ready to be shown.
    ///
    /// @param allowed what the person may do in its vault
    static Region dialogue(
            VaultCases cases, SharedRow row, Set<Permission> allowed, Stage stage, Kit kit, Runnable changed) {
        VersionsViewModel model = new VersionsViewModel(cases, row, allowed, stage, changed);
        Region dialogue = (Region) kit.views().load(new VersionsController(row, model, kit));
        model.read();
        return dialogue;
    }

    @FXML
    private void initialize() {
        title.setText(kit.words().of("organisation.versions.title", row.label()));
        name.setText(kit.words().of("organisation.versions.name", row.name(), row.link().address().name()));
        state.showingProperty().bind(model.showingProperty());
        model.versionsProperty().subscribe(this::show);
        problem.textProperty().bind(model.problemProperty());
        Shown.when(problem, problem.textProperty().isNotEmpty());
        back.disableProperty().bind(model.backableProperty().not());
    }

    @FXML
    private void goBack() {
        model.goBack();
    }

    @FXML
    private void close() {
        kit.dialogs().close();
    }

    private void show(List<VersionRow> now) {
        versions.getChildren().clear();
        versions.addRow(0, head("state"), head("generation"), head("stored"), head("author"), head("version"));
        for (int at = 0; at < now.size(); at++) {
            VersionRow one = now.get(at);
            Label stored = new Label(one.stored());
            stored.setTooltip(new Tooltip(one.exact()));
            Label version = new Label(one.version());
            version.getStyleClass().addAll("mono", "muted");
            versions.addRow(at + 1,
                    chip(one.place()),
                    new Label(one.generation().map(String::valueOf).orElse(Formats.UNKNOWN)),
                    stored,
                    new Label(one.author().orElse(Formats.UNKNOWN)),
                    version);
        }
    }

    private Label head(String column) {
        Label label = new Label(kit.words().of("organisation.column." + column));
        label.getStyleClass().addAll("muted", "small-text");
        return label;
    }

    private Chip chip(VersionRow.Place place) {
        String word = kit.words().of("organisation.version", place);
        return switch (place) {
            case ACTIVE -> new Chip(Tone.GOOD, "fth-check", word);
            case PREVIOUS -> new Chip(Tone.PLAIN, "fth-corner-up-left", word);
            case OLDER -> new Chip(Tone.PLAIN, "fth-clock", word);
            case DISABLED -> new Chip(Tone.PLAIN, "fth-pause", word);
        };
    }
}
