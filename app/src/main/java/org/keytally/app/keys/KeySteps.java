package org.keytally.app.keys;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The steps that lead to a key, one below the other and numbered.
final class KeySteps {

    private KeySteps() {}

    static List<Node> of(List<String> steps) {
        List<Node> lines = new ArrayList<>();
        for (String step : steps) {
            Label number = new Label((lines.size() + 1) + ".");
            number.setMinWidth(Region.USE_PREF_SIZE);
            Label text = new Label(step);
            text.setWrapText(true);
            HBox line = new HBox(number, text);
            line.getStyleClass().add("key-step");
            lines.add(line);
        }
        return lines;
    }
}
