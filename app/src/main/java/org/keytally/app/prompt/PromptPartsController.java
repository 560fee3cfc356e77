package org.keytally.app.prompt;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.keytally.app.fx.Screen;
import org.keytally.app.words.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/// Binds the row of the parts, and the part that is seen.
final class PromptPartsController {

    private final Words words;
    private final Function<PromptPart, Screen> screens;
    private final Map<PromptPart, ToggleButton> items = new EnumMap<>(PromptPart.class);
    private PromptPart seen = PromptPart.CONVERSATION;

    @FXML
    private HBox parts;
    @FXML
    private StackPane content;

    PromptPartsController(Words words, Function<PromptPart, Screen> screens) {
        this.words = words;
        this.screens = screens;
    }

    @FXML
    private void initialize() {
        ToggleGroup group = new ToggleGroup();
        for (PromptPart part : PromptPart.values()) {
            items.put(part, item(part, group));
        }
        parts.getChildren().setAll(items.values());
        parts.getChildren().getFirst().getStyleClass().setAll("toggle-button", "left-pill");
        parts.getChildren().getLast().getStyleClass().setAll("toggle-button", "right-pill");
        show(seen);
    }

    /// The part that is seen, or would be.
    PromptPart seen() {
        return seen;
    }

    /// Shows a part; one that is seen already reads again.
    void go(PromptPart part) {
        PromptPart before = seen;
        seen = part;
        if (content == null) {
            return;
        }
        if (before != part) {
            screens.apply(before).hidden();
        }
        show(part);
        screens.apply(part).shown();
    }

    private ToggleButton item(PromptPart part, ToggleGroup group) {
        ToggleButton item = new ToggleButton(words.of("prompt.part", part), new FontIcon(part.icon()));
        item.setToggleGroup(group);
        item.setMinWidth(ToggleButton.USE_PREF_SIZE);
        item.setId("part-" + Words.code(part));
        item.setOnAction(_ -> go(part));
        return item;
    }

    private void show(PromptPart part) {
        items.forEach((other, item) -> item.setSelected(other == part));
        content.getChildren().setAll(screens.apply(part).node());
    }
}
