package org.keytally.app.architecture.planted.fx;

import org.keytally.app.architecture.planted.keys.SeesAnotherScreen;

/// A piece of the kit that knows a screen.
public final class SeesAScreen {

    SeesAnotherScreen screen() {
        return new SeesAnotherScreen();
    }
}
