package org.keytally.app.home;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.keytally.app.fx.Dialogs;
import org.keytally.app.fx.Kit;
import org.keytally.app.words.Words;
import org.keytally.core.domain.home.Checklist;
import org.keytally.core.domain.home.Checklist.Item;
import org.kordamp.ikonli.javafx.FontIcon;

/// The beginner's checklist: what is done with a tick, what is not with the way to it.
final class ChecklistNodes {

    private final Kit kit;
    private final Words words;
    private final HomeViewModel model;
    private final HomeScreen.Ways ways;

    ChecklistNodes(Kit kit, HomeViewModel model, HomeScreen.Ways ways) {
        this.kit = kit;
        this.words = kit.words();
        this.model = model;
        this.ways = ways;
    }

    List<Node> of(Checklist checklist) {
        Label heading = new Label(words.of("home.checklist.title"));
        heading.getStyleClass().add("section-title");
        Label count = new Label(words.of("home.checklist.count", checklist.done().size(), Item.values().length));
        count.getStyleClass().addAll("muted", "small-text");
        List<Node> nodes = new ArrayList<>(List.of(heading, count));
        Arrays.stream(Item.values()).map(item -> line(item, checklist.isDone(item))).forEach(nodes::add);
        Hyperlink dismiss = new Hyperlink(words.of("home.checklist.dismiss"));
        dismiss.getStyleClass().add("small-text");
        dismiss.setOnAction(_ -> model.dismissChecklist());
        nodes.add(dismiss);
        return nodes;
    }

    private Node line(Item item, boolean isDone) {
        FontIcon icon = new FontIcon(isDone ? "fth-check-circle" : "fth-circle");
        icon.getStyleClass().add(isDone ? "good" : "open");
        Label text = new Label(words.of("home.checklist", item), icon);
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        text.setAccessibleText(words.of(
                isDone ? "home.checklist.done-said" : "home.checklist.open-said", words.of("home.checklist", item)));
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox line = new HBox(text);
        line.getStyleClass().add("home-line");
        if (isDone) {
            text.getStyleClass().add("muted");
            return line;
        }
        Hyperlink act = new Hyperlink(words.of("home.checklist." + Words.code(item) + ".act"));
        act.setMinWidth(Region.USE_PREF_SIZE);
        act.setOnAction(_ -> go(item));
        line.getChildren().add(act);
        return line;
    }

    private void go(Item item) {
        switch (item) {
            case KEY, ROTATION -> ways.keys().run();
            case PROMPT -> ways.prompt().run();
            case BUDGET -> ways.budgets().run();
            case ENVIRONMENT -> ways.part().accept("environments");
            case KEYCHAIN -> ways.part().accept("doctor");
            case RECOVERY -> askForRecovery();
        }
    }

    private void askForRecovery() {
        Button cancel = new Button(words.of("frame.cancel"));
        cancel.setOnAction(_ -> kit.dialogs().close());
        Button make = new Button(words.of("home.recovery.verb"));
        make.getStyleClass().add("accent");
        make.setOnAction(_ -> {
            kit.dialogs().close();
            model.makeRecovery(this::show);
        });
        kit.dialogs().show(Dialogs.dialogue(
                words.of("home.recovery.title"), words.of("home.recovery.text"), cancel, make));
    }

    // Shown this once, to be written down on paper.
    private void show(char[] phrase) {
        Label heading = new Label(words.of("home.recovery.shown"));
        heading.getStyleClass().add("section-title");
        Label shown = new Label(String.valueOf(phrase));
        Arrays.fill(phrase, ' ');
        shown.setWrapText(true);
        shown.getStyleClass().addAll("mono", "recovery-phrase");
        Label text = new Label(words.of("home.recovery.keep"));
        text.setWrapText(true);
        Button close = new Button(words.of("home.recovery.written"));
        close.getStyleClass().add("accent");
        close.setOnAction(_ -> kit.dialogs().close());
        HBox buttons = new HBox(close);
        buttons.getStyleClass().add("dialog-buttons");
        VBox dialogue = new VBox(heading, shown, text, buttons);
        dialogue.getStyleClass().add("dialog");
        dialogue.setAccessibleText(words.of("home.recovery.shown"));
        kit.dialogs().show(dialogue);
    }
}
