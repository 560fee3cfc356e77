package org.keytally.app.rotation;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.BooleanExpression;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.SecretField;
import org.keytally.app.fx.Showing;
import org.keytally.app.fx.StatePane;
import org.keytally.app.secret.SecretEntryPane;

/// Binds the assistant: both secrets side by side, the steps, and what is to be done now.
final class AssistantController {

    private final AssistantViewModel model;
    private final Kit kit;
    private final AssistNodes nodes;

    @FXML
    private Label title;
    @FXML
    private FlowPane whose;
    @FXML
    private StatePane state;
    @FXML
    private Label former;
    @FXML
    private Label formerNote;
    @FXML
    private Label next;
    @FXML
    private Label nextNote;
    @FXML
    private VBox steps;
    @FXML
    private Label text;
    @FXML
    private Hyperlink page;
    @FXML
    private VBox paste;
    @FXML
    private SecretField secret;
    @FXML
    private ProgressIndicator progress;
    @FXML
    private Label tested;
    @FXML
    private Label secretProblem;
    @FXML
    private StatePane recordedState;
    @FXML
    private VBox recorded;
    @FXML
    private Label problem;
    @FXML
    private CheckBox waived;
    @FXML
    private ProgressIndicator working;
    @FXML
    private FlowPane others;
    @FXML
    private Button act;

    AssistantController(AssistantViewModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
        this.nodes = new AssistNodes(model, kit);
    }

    @FXML
    private void initialize() {
        state.showingProperty().bind(model.showingProperty());
        secret.textProperty().subscribe((_, _) -> model.entry().typed(secret.secret()));
        new SecretEntryPane(secret, progress, tested, secretProblem, waived).bind(model.entry(), kit);
        problem.textProperty().bind(model.problemProperty());
        show(problem, problem.textProperty().isNotEmpty());
        show(working, model.workingProperty());
        title.sceneProperty().subscribe(scene -> model.seenProperty().set(scene != null));
        recordedState.showingProperty().bind(model.recordedShowingProperty());
        model.recordedProperty().subscribe(this::tell);
        model.assistProperty().subscribe(this::show);
        model.unprovenProperty().subscribe(_ -> show(model.assistProperty().get()));
        others.disableProperty().bind(model.workingProperty());
        model.showingProperty().subscribe(this::focus);
    }

    @FXML
    private void act() {
        model.assistProperty().get().ifPresent(now -> nodes.act(now).run());
    }

    @FXML
    private void openPage() {
        page.setVisited(false);
        model.assistProperty().get().flatMap(now -> now.whose().page()).ifPresent(kit.outside()::browse);
    }

    @FXML
    private void close() {
        kit.dialogs().close();
    }

    // Nothing of it was there yet when the dialogue was shown, and what scrolls holds nothing before it has its skin.
    private void focus(Showing now) {
        if (now instanceof Showing.Ready && paste.isVisible()) {
            state.applyCss();
            secret.requestFocus();
        }
    }

    private void show(Optional<Assist> seen) {
        seen.ifPresent(now -> {
            title.setText(kit.words().of("rotate.title", now.whose().label()));
            whose.getChildren().setAll(nodes.whose(now));
            former.setText(now.former().masked());
            formerNote.setText(now.former().note());
            next.setText(now.next().masked());
            nextNote.setText(now.next().note());
            steps.getChildren().setAll(nodes.steps(now));
            text.setText(now.text());
            page.setText(kit.words().of("rotate.page", now.whose().provider()));
            show(page, nodes.wantsPage(now));
            boolean isWanted = now.phase() == Phase.BEGIN;
            show(paste, isWanted);
            if (!isWanted) {
                secret.clear();
            }
            others.getChildren().setAll(nodes.others(now));
            show(others, !others.getChildren().isEmpty());
            act.setText(nodes.verb(now));
            act.disableProperty().bind(isWanted
                    ? model.entry().readyProperty().not().or(model.workingProperty())
                    : model.workingProperty());
            show(act, !act.getText().isEmpty());
        });
    }

    private void tell(List<String> lines) {
        recorded.getChildren().setAll(nodes.recorded(lines));
        show(recorded, !lines.isEmpty());
    }

    private static void show(Node node, boolean isShown) {
        node.setVisible(isShown);
        node.setManaged(isShown);
    }

    private static void show(Node node, BooleanExpression isShown) {
        node.visibleProperty().bind(isShown);
        node.managedProperty().bind(node.visibleProperty());
    }
}
