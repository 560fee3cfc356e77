package org.keytally.app.shell;

import java.util.concurrent.Callable;
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

    void open(Callable<Opening> first) {
        model.open(first);
    }

    void wasClosed() {
        model.wasClosed();
    }
}
