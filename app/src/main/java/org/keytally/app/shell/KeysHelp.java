package org.keytally.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.keytally.app.fx.Screen;
import org.keytally.app.words.Words;

/// The keys of the screen that is seen, and those that hold everywhere.
final class KeysHelp {

    private record Line(String keys, String does) {}

    private KeysHelp() {}

    static Region of(Words words, Optional<Screen> seen, boolean hasMnemonics, Button close) {
        Label heading = new Label(words.of("frame.keys.title"));
        heading.getStyleClass().add("section-title");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("keys-help");
        int row = 0;
        for (Line line : lines(words, seen, hasMnemonics)) {
            Label cap = new Label(line.keys());
            cap.getStyleClass().add("key-cap");
            cap.setMinWidth(Region.USE_PREF_SIZE);
            Label does = new Label(line.does());
            does.setWrapText(true);
            does.setMinHeight(Region.USE_PREF_SIZE);
            grid.addRow(row, cap, does);
            row++;
        }
        HBox buttons = new HBox(close);
        buttons.getStyleClass().add("dialog-buttons");
        VBox dialogue = new VBox(heading, grid, buttons);
        dialogue.getStyleClass().add("dialog");
        dialogue.setAccessibleText(words.of("frame.keys.title"));
        return dialogue;
    }

    private static List<Line> lines(Words words, Optional<Screen> seen, boolean hasMnemonics) {
        List<Line> lines = new ArrayList<>();
        seen.stream()
                .flatMap(screen -> screen.actions().stream())
                .filter(action -> action.keys().isPresent())
                .forEach(action -> lines.add(new Line(action.keys().get().getDisplayText(), action.title())));
        lines.add(new Line("Ctrl+K", words.of("frame.palette")));
        lines.add(new Line("Ctrl+J", words.of("quick.title")));
        lines.add(new Line("Ctrl+1 … 8", words.of("frame.keys.places")));
        if (hasMnemonics) {
            lines.add(new Line("Alt", words.of("frame.keys.alt")));
        }
        lines.add(new Line("Esc", words.of("frame.keys.escape")));
        lines.add(new Line("?", words.of("frame.keys.title")));
        return lines;
    }
}
