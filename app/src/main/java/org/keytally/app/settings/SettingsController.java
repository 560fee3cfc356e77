package org.keytally.app.settings;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.StringProperty;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.keytally.app.fx.Screen;
import org.keytally.app.fx.TextConverter;
import org.keytally.app.words.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/// Binds the list of the parts, and the part that is seen.
final class SettingsController {

    /// So many lists must stand side by side for the list to have a place beside what it leads to.
    private static final int LISTS_WIDE = 4;

    private final Words words;
    private final StringProperty seen;
    private final Function<SettingsPart, Screen> screens;
    private final Map<SettingsPart, ToggleButton> items = new EnumMap<>(SettingsPart.class);

    @FXML
    private HBox body;
    @FXML
    private VBox list;
    @FXML
    private ComboBox<SettingsPart> choice;
    @FXML
    private StackPane content;

    SettingsController(Words words, StringProperty seen, Function<SettingsPart, Screen> screens) {
        this.words = words;
        this.seen = seen;
        this.screens = screens;
    }

    @FXML
    private void initialize() {
        ToggleGroup group = new ToggleGroup();
        for (SettingsPart part : SettingsPart.values()) {
            items.put(part, item(part, group));
        }
        list.getChildren().setAll(items.values());
        choice.getItems().setAll(SettingsPart.values());
        choice.setConverter(new TextConverter<>(choice::getItems, part -> words.of("settings.part", part)));
        choice.setOnAction(_ -> go(choice.getValue()));
        body.widthProperty().subscribe((_, _) -> arrange());
        list.prefWidthProperty().subscribe((_, _) -> arrange());
        show(seen());
    }

    /// The part that is seen, or would be.
    SettingsPart seen() {
        return Arrays.stream(SettingsPart.values())
                .filter(part -> Words.code(part).equals(seen.get()))
                .findFirst()
                .orElse(SettingsPart.RULES);
    }

    /// Shows a part; one that is seen already reads again.
    void go(SettingsPart part) {
        SettingsPart before = seen();
        seen.set(Words.code(part));
        if (content == null) {
            return;
        }
        if (before != part) {
            screens.apply(before).hidden();
        }
        show(part);
        screens.apply(part).shown();
    }

    private ToggleButton item(SettingsPart part, ToggleGroup group) {
        ToggleButton item = new ToggleButton(words.of("settings.part", part), new FontIcon(part.icon()));
        item.getStyleClass().setAll("nav-item");
        item.setToggleGroup(group);
        item.setId("part-" + Words.code(part));
        item.setOnAction(_ -> go(part));
        return item;
    }

    private void show(SettingsPart part) {
        items.forEach((other, item) -> item.setSelected(other == part));
        choice.setValue(part);
        content.getChildren().setAll(screens.apply(part).node());
    }

    private void arrange() {
        boolean isWide = body.getWidth() > LISTS_WIDE * list.getPrefWidth();
        list.setVisible(isWide);
        list.setManaged(isWide);
        choice.setVisible(!isWide);
        choice.setManaged(!isWide);
    }
}
