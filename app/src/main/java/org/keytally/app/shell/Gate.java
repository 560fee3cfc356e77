package org.keytally.app.shell;

import javafx.scene.Node;
import org.keytally.app.fx.Tasks;
import org.keytally.app.fx.Views;
import org.keytally.app.words.Words;

/// What stands in the place of the screens until the home is open.
final class Gate {

    private final UnlockViewModel model;
    private final Node node;

    Gate(HomeAccess access, Tasks tasks, Words words, Views views) {
        this.model = new UnlockViewModel(access, tasks, words);
        this.node = views.load(new UnlockController(model));
    }

    Node node() {
        return node;
    }

    void open() {
        model.open();
    }

    void wasClosed() {
        model.wasClosed();
    }
}
