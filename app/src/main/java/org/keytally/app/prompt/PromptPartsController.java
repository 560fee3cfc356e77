package org.keytally.app.prompt;

import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.keytally.app.fx.Parts;
import org.keytally.app.fx.Screen;
import org.keytally.app.words.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/// Binds the row of the parts, and the part that is seen.
final class PromptPartsController {

    private final Words words;
    private final Parts<PromptPart> shown;

    @FXML
    private HBox parts;
    @FXML
    private StackPane content;

    PromptPartsController(Words words, Function<PromptPart, Screen> screens) {
        this.words = words;
        this.shown = new Parts<>(PromptPart.class, this::button, screens);
    }

    @FXML
    private void initialize() {
        shown.fill(parts, content);
    }

    /// The part that is seen, or would be.
    PromptPart seen() {
        return shown.seen();
    }

    /// Shows a part; one that is seen already reads again.
    void go(PromptPart part) {
        shown.go(part);
    }

    private ToggleButton button(PromptPart part) {
        ToggleButton button = new ToggleButton(words.of("prompt.part", part), new FontIcon(part.icon()));
        button.setId("part-" + Words.code(part));
        return button;
    }
}
