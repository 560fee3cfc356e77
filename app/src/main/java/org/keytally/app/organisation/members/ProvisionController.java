package org.keytally.app.organisation.members;

import java.time.temporal.ChronoUnit;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.Shown;
import org.keytally.app.fx.StatePane;
import org.keytally.app.fx.TextConverter;
import org.keytally.app.organisation.members.ProvisionViewModel.Step;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.key.Cadence;

/// Binds the dialogue in which all is done for all members that is due.
final class ProvisionController {

    private final ProvisionViewModel model;
    private final Kit kit;

    @FXML
    private Label text;
    @FXML
    private VBox several;
    @FXML
    private ComboBox<Provider> provider;
    @FXML
    private ComboBox<Cadence> cadence;
    @FXML
    private CheckBox pilotOnly;
    @FXML
    private StatePane state;
    @FXML
    private GridPane steps;
    @FXML
    private Label problem;
    @FXML
    private ProgressIndicator progress;
    @FXML
    private Button cancel;
    @FXML
    private Button provision;

    private ProvisionController(ProvisionViewModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
    }

    /// The dialogue, ready to be shown.
    static Region dialogue(ProvisionViewModel model, Kit kit) {
        return (Region) kit.views().load(new ProvisionController(model, kit));
    }

    @FXML
    private void initialize() {
        provider.getItems().setAll(model.makers());
        provider.setConverter(new TextConverter<>(provider::getItems, Provider::name));
        provider.valueProperty().bindBidirectional(model.providerProperty());
        several.setVisible(model.makers().size() > 1);
        several.setManaged(several.isVisible());
        cadence.getItems().setAll(model.cadences());
        cadence.setConverter(new TextConverter<>(
                cadence::getItems, this::name));
        cadence.valueProperty().bindBidirectional(model.cadenceProperty());
        pilotOnly.selectedProperty().bindBidirectional(model.pilotOnlyProperty());
        List.of(provider, cadence, pilotOnly).forEach(
                one -> one.disableProperty().bind(model.workingProperty().or(model.doneProperty())));
        text.textProperty().bind(Bindings.when(model.doneProperty())
                .then(kit.words().of("organisation.members.provision.done"))
                .otherwise(kit.words().of("organisation.members.provision.text")));
        state.showingProperty().bind(model.showingProperty());
        model.stepsProperty().subscribe(this::show);
        problem.textProperty().bind(model.problemProperty());
        Shown.when(problem, problem.textProperty().isNotEmpty());
        progress.visibleProperty().bind(model.workingProperty());
        Shown.when(provision, model.doneProperty().not());
        // What works goes on behind a dialogue that is closed.
        cancel.textProperty().bind(Bindings.when(model.doneProperty().or(model.workingProperty()))
                .then(kit.words().of("frame.close-dialogue"))
                .otherwise(kit.words().of("frame.cancel")));
        cancel.sceneProperty().subscribe(scene -> model.seenProperty().set(scene != null));
        provision.disableProperty().bind(Bindings.createBooleanBinding(
                () -> model.workingProperty().get() || model.stepsProperty().get().stream().allMatch(Step::isIdle),
                model.workingProperty(), model.stepsProperty()));
    }

    private String name(Cadence one) {
        List<Cadence> named = List.of(Cadence.MONTHLY, Cadence.QUARTERLY, Cadence.NEVER);
        return named.contains(one)
                ? kit.words().of("organisation.members.cadence." + one.word())
                : kit.words().of("organisation.members.cadence.days", one.every().get(ChronoUnit.DAYS));
    }

    private void show(List<Step> now) {
        steps.getChildren().clear();
        for (int row = 0; row < now.size(); row++) {
            Label member = label(now.get(row).member(), "strong");
            Label what = label(now.get(row).what(), now.get(row).isIdle() ? "muted" : "due-step");
            what.setWrapText(true);
            member.setLabelFor(what);
            steps.addRow(row, member, (Node) what);
        }
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }

    @FXML
    private void provision() {
        model.provision();
    }

    @FXML
    private void cancel() {
        kit.dialogs().close();
    }
}
