package org.keytally.app.fx;

import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;

/// Steps through a list with the arrow keys while the caret stays in the field above it.
public final class ListSteps {

    private ListSteps() {}

    public static void take(ListView<?> list, KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> list.getSelectionModel().selectNext();
            case UP -> list.getSelectionModel().selectPrevious();
            default -> {
                return;
            }
        }
        list.scrollTo(list.getSelectionModel().getSelectedIndex());
        event.consume();
    }
}
