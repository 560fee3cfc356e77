package org.keytally.app.fx;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// What is seen only at times, and takes no room otherwise.
public final class Shown {

    private Shown() {}

    /// Shows a node for as long as something holds.
    public static void when(Node node, ObservableValue<Boolean> holds) {
        node.visibleProperty().bind(holds);
        node.managedProperty().bind(node.visibleProperty());
    }
}
