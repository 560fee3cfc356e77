package org.keytally.app.organisation.policy;

import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.keytally.app.fx.Chip;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.Notice;
import org.keytally.app.fx.Notice.Tone;
import org.keytally.app.fx.StatePane;
import org.kordamp.ikonli.javafx.FontIcon;

/// Binds the policy in force.
final class PolicyController {

    private final PolicyViewModel model;
    private final Runnable edit;
    private final Kit kit;

    @FXML
    private VBox news;
    @FXML
    private StatePane state;
    @FXML
    private Label head;
    @FXML
    private Chip signature;
    @FXML
    private Label checked;
    @FXML
    private GridPane rules;
    @FXML
    private Button write;

    /// @param edit opens the dialogue in which a policy is written
    PolicyController(PolicyViewModel model, Runnable edit, Kit kit) {
        this.model = model;
        this.edit = edit;
        this.kit = kit;
    }

    @FXML
    private void initialize() {
        state.showingProperty().bind(model.showingProperty());
        model.newsProperty().subscribe(this::tell);
        model.shownProperty().subscribe(this::show);
        model.writableProperty().subscribe(where -> {
            write.setVisible(!where.isEmpty());
            write.setManaged(write.isVisible());
        });
    }

    @FXML
    private void copyKey() {
        model.shownProperty().get().ifPresent(shown -> {
            kit.outside().copy(shown.key());
            kit.notices().tell(Notice.good(kit.words().of("organisation.policy.key-copied")));
        });
    }

    @FXML
    private void edit() {
        edit.run();
    }

    private void tell(List<String> now) {
        news.getChildren().setAll(now.stream().<Node>map(PolicyController::warning).toList());
        news.setVisible(!now.isEmpty());
        news.setManaged(news.isVisible());
    }

    private static Label warning(String text) {
        Label label = new Label(text, new FontIcon("fth-alert-triangle"));
        label.getStyleClass().addAll("warning-line", "policy-news");
        label.setWrapText(true);
        return label;
    }

    private void show(Optional<PolicyShown> now) {
        rules.getChildren().clear();
        now.ifPresent(this::show);
    }

    private void show(PolicyShown now) {
        head.setText(now.head());
        signature.tell(Tone.GOOD, "fth-shield", now.signature());
        checked.setText(now.checked());
        for (int row = 0; row < now.rules().size(); row++) {
            PolicyRule rule = now.rules().get(row);
            Label name = new Label(rule.name());
            name.getStyleClass().add("muted");
            name.setWrapText(true);
            Label value = new Label(rule.value());
            value.setWrapText(true);
            name.setLabelFor(value);
            rules.addRow(row, name, value);
        }
    }
}
