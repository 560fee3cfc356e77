package org.keytally.app.settings.environments;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.keytally.app.sign.EnvironmentChip;
import org.keytally.app.words.Words;

/// The card of one environment.
final class EnvironmentNode extends VBox {

    private final EnvironmentLine line;
    private final EnvironmentsViewModel model;
    private final Words words;
    private final Label problem = quiet("");

    EnvironmentNode(EnvironmentLine line, EnvironmentsViewModel model, EnvFileDialogs dialogs) {
        this.line = line;
        this.model = model;
        this.words = dialogs.words();
        getStyleClass().addAll("card", "setting-card", "environment-card");
        problem.getStyleClass().setAll("label", "problem");
        problem.setVisible(false);
        problem.setManaged(false);
        Label keys = quiet(line.keys());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        EnvironmentChip chip = new EnvironmentChip(words, line.environment());
        chip.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(chip, space, keys);
        head.getStyleClass().add("setting-line");
        getChildren().setAll(head, fact("settings.env.in-force",
                line.isInForce() ? line.inForce() : words.of("settings.env.nothing")));
        if (!line.inForce().equals(line.offered())) {
            getChildren().add(fact("settings.env.offered", line.offered()));
        }
        getChildren().addAll(buttons(dialogs), problem);
    }

    private FlowPane buttons(EnvFileDialogs dialogs) {
        TextField budget = new TextField();
        budget.setPromptText(words.of("settings.env.amount"));
        budget.setAccessibleText(words.of("settings.env.amount.said", model.name(line.environment())));
        budget.getStyleClass().add("setting-field");
        Button take = button("settings.env.take", () -> say(model.take(line, budget.getText())));
        FlowPane buttons = new FlowPane(budget, take);
        buttons.getChildren().add(button("settings.env.change", () -> dialogs.edit(line.environment(), model)));
        if (line.isInForce()) {
            buttons.getChildren().add(button("settings.env.drop", () -> model.drop(line.environment())));
        }
        buttons.getChildren().addAll(
                button("settings.env.import", () -> dialogs.importFile(line.environment())),
                button("settings.env.export", () -> dialogs.exportFile(line.environment())));
        buttons.getStyleClass().add("filter-row");
        return buttons;
    }

    private void say(Optional<String> wrong) {
        problem.setText(wrong.orElse(""));
        problem.setVisible(wrong.isPresent());
        problem.setManaged(wrong.isPresent());
    }

    private Button button(String name, Runnable act) {
        Button button = new Button(words.of(name));
        button.setAccessibleText(words.of(name) + ": " + model.name(line.environment()));
        button.setOnAction(_ -> act.run());
        return button;
    }

    private VBox fact(String name, String text) {
        Label title = quiet(words.of(name));
        title.getStyleClass().add("small-text");
        Label said = new Label(text);
        said.setWrapText(true);
        return new VBox(title, said);
    }

    private static Label quiet(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("muted");
        label.setWrapText(true);
        return label;
    }
}
