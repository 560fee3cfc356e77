package org.keytally.app.settings.values;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.keytally.core.domain.home.Setting;

/// One of a few values, side by side.
final class ChoiceControl implements ValueControl {

    private final Map<String, ToggleButton> buttons = new LinkedHashMap<>();
    private final HBox box = new HBox();
    private String shown = "";

    ChoiceControl(Setting setting, ValueWords words, Consumer<String> wanted) {
        ToggleGroup group = new ToggleGroup();
        List<String> choices = ValueWords.choices(setting);
        for (String choice : choices) {
            ToggleButton button = new ToggleButton(words.value(setting, choice));
            button.setToggleGroup(group);
            button.getStyleClass().add(pill(choices.indexOf(choice), choices.size()));
            button.setMinWidth(ToggleButton.USE_PREF_SIZE);
            button.setAccessibleText(words.name(setting) + ": " + words.value(setting, choice));
            button.setOnAction(_ -> {
                button.setSelected(true);
                wanted.accept(choice);
            });
            buttons.put(choice, button);
        }
        box.getChildren().setAll(buttons.values());
        box.setAccessibleText(words.name(setting));
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void show(String value) {
        shown = value;
        buttons.forEach((choice, button) -> button.setSelected(choice.equals(value)));
    }

    @Override
    public void turnBack() {
        show(shown);
    }

    private static String pill(int place, int size) {
        if (place == 0) {
            return "left-pill";
        }
        return place == size - 1 ? "right-pill" : "center-pill";
    }
}
