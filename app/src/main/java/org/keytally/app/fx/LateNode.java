package org.keytally.app.fx;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;

/// A node that is made when it is first wanted, and stays.
public final class LateNode {

    private Optional<Node> node = Optional.empty();

    /// The node, made now where it was not wanted before.
    public Node orMade(Supplier<? extends Node> making) {
        if (node.isEmpty()) {
            node = Optional.of(making.get());
        }
        return node.get();
    }
}
