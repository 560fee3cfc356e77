package org.keytally.app.architecture.planted.shell;

import org.keytally.app.architecture.planted.costs.SeesAnAdapter;

/// Stands for the frame around the screens.
public final class Shell {

    SeesAnAdapter screen() {
        return new SeesAnAdapter();
    }
}
