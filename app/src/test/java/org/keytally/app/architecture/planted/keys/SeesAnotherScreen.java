package org.keytally.app.architecture.planted.keys;

import org.keytally.app.architecture.planted.costs.SeesAnAdapter;
import org.keytally.app.architecture.planted.fx.SeesAScreen;

/// A screen that knows the kit, as it may, and another screen, as it must not.
public final class SeesAnotherScreen {

    SeesAScreen kit() {
        return new SeesAScreen();
    }

    SeesAnAdapter other() {
        return new SeesAnAdapter();
    }
}
