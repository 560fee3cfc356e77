package org.keytally.app.architecture.planted.costs;

import javafx.scene.Node;

final class SeesASceneViewModel {

    boolean isSeen(Node node) {
        return node.isVisible();
    }
}
