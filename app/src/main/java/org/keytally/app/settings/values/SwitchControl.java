package org.keytally.app.settings.values;

import atlantafx.base.controls.ToggleSwitch;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;

/// On or off.
final class SwitchControl implements ValueControl {

    private final ToggleSwitch toggle = new ToggleSwitch();
    private String shown = "";
    private boolean isShowing;

    SwitchControl(String name, Consumer<String> wanted) {
        toggle.setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
        toggle.setAccessibleText(name);
        toggle.selectedProperty().subscribe((_, now) -> {
            if (!isShowing) {
                wanted.accept(now ? "on" : "off");
            }
        });
    }

    @Override
    public Node node() {
        return toggle;
    }

    @Override
    public void show(String value) {
        shown = value;
        isShowing = true;
        toggle.setSelected(value.equals("on"));
        isShowing = false;
    }

    @Override
    public void turnBack() {
        show(shown);
    }
}
