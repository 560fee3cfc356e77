package org.keytally.app.settings.values;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.TextField;

/// A value that is typed, and wanted when the field is left or Enter pressed.
final class TextControl implements ValueControl {

    private final TextField field = new TextField();
    private String shown = "";

    TextControl(String name, Consumer<String> wanted) {
        field.setAccessibleText(name);
        field.getStyleClass().add("setting-field");
        field.setOnAction(_ -> wanted.accept(field.getText()));
        field.focusedProperty().subscribe((_, now) -> {
            if (!now && !field.getText().equals(shown)) {
                wanted.accept(field.getText());
            }
        });
    }

    @Override
    public Node node() {
        return field;
    }

    @Override
    public void show(String value) {
        shown = value;
        field.setText(value);
    }

    // What was typed stays, to be put right beside what is wrong with it.
    @Override
    public void turnBack() {}
}
