package org.keytally.app.prompt;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.keytally.app.fx.Chip;
import org.keytally.app.fx.Kit;
import org.keytally.app.prompt.markdown.MarkdownNode;
import org.kordamp.ikonli.javafx.FontIcon;

/// A batch: where it stands, of whom it was asked, and the answer where it is here.
final class BatchNode extends VBox {

    private final Kit kit;
    private final PromptDialogs dialogs;

    BatchNode(BatchLine line, Kit kit, PromptDialogs dialogs) {
        this.kit = kit;
        this.dialogs = dialogs;
        getStyleClass().addAll("card", "batch");
        String state = kit.words().of("batch.state", line.state());
        setAccessibleText(String.join(", ", state, line.title(), line.whom(), line.when(), line.detail()));
        Label title = new Label(line.title());
        title.getStyleClass().add("strong");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Chip chip = new Chip(line.state().tone(), line.state().icon(), state);
        chip.setMinWidth(USE_PREF_SIZE);
        Label when = quiet(line.when());
        when.setTooltip(new Tooltip(kit.formats().exact(line.at())));
        when.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(title, chip);
        Label whom = quiet(line.whom());
        whom.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(whom, Priority.ALWAYS);
        HBox under = new HBox(whom, when);
        head.getStyleClass().add("batch-line");
        under.getStyleClass().add("batch-line");
        getChildren().addAll(head, under);
        if (!line.detail().isEmpty()) {
            Label detail = quiet(line.detail());
            detail.setWrapText(true);
            getChildren().add(detail);
        }
        line.came().ifPresent(this::show);
    }

    private void show(BatchLine.Came came) {
        MarkdownNode answer = new MarkdownNode(kit.words(), dialogs::link, dialogs::copy);
        answer.show(came.blocks());
        Button copy = new Button(null, new FontIcon("fth-copy"));
        copy.getStyleClass().addAll("flat", "small", "button-icon");
        copy.setAccessibleText(kit.words().of("prompt.copy"));
        copy.setTooltip(new Tooltip(kit.words().of("prompt.copy")));
        copy.setOnAction(_ -> dialogs.copy(came.text()));
        HBox foot = new HBox(quiet(came.cost()), copy);
        foot.getStyleClass().add("exchange-foot");
        getChildren().addAll(answer, foot);
    }

    private static Label quiet(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll("muted", "small-text");
        return label;
    }
}
