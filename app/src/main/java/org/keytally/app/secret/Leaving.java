package org.keytally.app.secret;

import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// A control that says where a secret is sent: what stands in it counts once the person leaves it or presses Enter,
/// since half an address may be the host of somebody else.
///
/// @param placing whether the person is still at it
public record Leaving(Control control, BooleanProperty placing) {

    /// Follows an address as it is typed.
    public static void of(TextField field, BooleanProperty placing) {
        new Leaving(field, placing).follow(field.textProperty());
    }

    /// Follows a choice, which the arrow keys take through all that lie between.
    public static void of(ComboBox<?> choice, BooleanProperty placing) {
        new Leaving(choice, placing).follow(choice.valueProperty());
        choice.showingProperty()
                .subscribe(isShowing -> placing.set(placing.get() && (isShowing || choice.getScene() == null)));
    }

    // Another window in front is no leaving: the person may have gone there to read the rest of it. Nor is another
    // dialogue that comes over this one, and takes the control out of its scene until it goes.
    private void follow(ObservableValue<?> value) {
        ObservableValue<?> focused = control.sceneProperty().flatMap(Scene::focusOwnerProperty);
        value.subscribe((_, _) -> placing.set(control.equals(focused.getValue())));
        focused.subscribe((before, _) -> placing.set(
                placing.get() && (!control.equals(before) || control.getScene() == null)));
        control.addEventFilter(KeyEvent.KEY_PRESSED, pressed -> {
            if (pressed.getCode() == KeyCode.ENTER) {
                placing.set(false);
            }
        });
    }
}
