package org.keytally.app.settings.values;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A line in a list of the settings: what it is, more of it below, and at its end what can be done.
public final class SettingLine extends HBox {

    public SettingLine(String title, String text, Node... end) {
        Label first = new Label(title);
        first.setWrapText(true);
        Label second = new Label(text);
        second.setWrapText(true);
        second.getStyleClass().addAll("muted", "small-text");
        VBox said = new VBox(first, second);
        HBox.setHgrow(said, Priority.ALWAYS);
        second.setVisible(!text.isEmpty());
        second.setManaged(!text.isEmpty());
        getStyleClass().add("setting-line");
        getChildren().add(said);
        getChildren().addAll(end);
    }
}
