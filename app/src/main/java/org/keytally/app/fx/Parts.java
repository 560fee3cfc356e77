package org.keytally.app.fx;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The parts of a place side by side: a row of buttons, and below it the part that is seen.
///
/// @param <P> the parts, the first of which is seen at first
public final class Parts<P extends Enum<P>> {

    private final Function<P, ToggleButton> button;
    private final Function<P, Screen> screens;
    private final Map<P, ToggleButton> items;
    private @Nullable StackPane content;
    private P seen;

    /// @param button what a part is called and known by
    public Parts(Class<P> parts, Function<P, ToggleButton> button, Function<P, Screen> screens) {
        this.button = button;
        this.screens = screens;
        this.items = new EnumMap<>(parts);
        this.seen = parts.getEnumConstants()[0];
    }

    /// Fills the row, and shows in the content what is seen.
    public void fill(HBox row, StackPane into) {
        ToggleGroup group = new ToggleGroup();
        for (P part : seen.getDeclaringClass().getEnumConstants()) {
            ToggleButton item = button.apply(part);
            item.setToggleGroup(group);
            item.setMinWidth(ToggleButton.USE_PREF_SIZE);
            item.getStyleClass().add("center-pill");
            item.setOnAction(_ -> go(part));
            items.put(part, item);
        }
        row.getChildren().setAll(items.values());
        row.getChildren().getFirst().getStyleClass().setAll("toggle-button", "left-pill");
        row.getChildren().getLast().getStyleClass().setAll("toggle-button", "right-pill");
        content = into;
        show(seen, into);
    }

    /// The part that is seen, or would be.
    public P seen() {
        return seen;
    }

    /// Shows a part; one that is seen already reads again.
    public void go(P part) {
        P before = seen;
        seen = part;
        if (content == null) {
            return;
        }
        if (before != part) {
            screens.apply(before).hidden();
        }
        show(part, content);
        screens.apply(part).shown();
    }

    private void show(P part, StackPane into) {
        items.forEach((other, item) -> item.setSelected(other == part));
        into.getChildren().setAll(screens.apply(part).node());
    }
}
