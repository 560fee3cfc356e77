package org.keytally.app.organisation.vault;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.Shown;
import org.keytally.app.fx.TextConverter;
import org.keytally.core.domain.catalog.Provider;

/// Binds the dialogue in which the plain secret of another tool is taken as a key.
final class TakePlainController {

    private final SharedRow row;
    private final TakePlainViewModel model;
    private final Kit kit;

    @FXML
    private Label title;
    @FXML
    private Label text;
    @FXML
    private ComboBox<@Nullable Provider> provider;
    @FXML
    private Label problem;
    @FXML
    private ProgressIndicator working;
    @FXML
    private Button take;

    private TakePlainController(SharedRow row, TakePlainViewModel model, Kit kit) {
        this.row = row;
        this.model = model;
        this.kit = kit;
    }

    /// The dialogue, ready to be shown.
    static Region dialogue(VaultCases cases, SharedRow row, Stage stage, Kit kit, Runnable taken) {
        return kit.dialogs().selfClosing(close -> {
            TakePlainViewModel model = new TakePlainViewModel(cases, row, stage, () -> {
                close.run();
                taken.run();
            });
            return (Region) kit.views().load(new TakePlainController(row, model, kit));
        });
    }

    @FXML
    private void initialize() {
        title.setText(kit.words().of("organisation.plain.title", row.name()));
        text.setText(kit.words().of("organisation.plain.text", row.link().address().name()));
        provider.getItems().setAll(model.providers());
        provider.setConverter(new TextConverter<>(provider::getItems, one -> one == null ? "" : one.name()));
        provider.valueProperty().bindBidirectional(model.providerProperty());
        problem.textProperty().bind(model.problemProperty());
        Shown.when(problem, problem.textProperty().isNotEmpty());
        Shown.when(working, model.workingProperty());
        take.disableProperty().bind(model.workingProperty().or(model.providerProperty().isNull()));
    }

    @FXML
    private void take() {
        model.take();
    }

    @FXML
    private void cancel() {
        kit.dialogs().close();
    }
}
