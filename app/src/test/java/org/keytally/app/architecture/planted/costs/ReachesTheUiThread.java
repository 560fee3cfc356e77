package org.keytally.app.architecture.planted.costs;

import javafx.application.Platform;

final class ReachesTheUiThread {

    void show(Runnable change) {
        Platform.runLater(change);
    }
}
