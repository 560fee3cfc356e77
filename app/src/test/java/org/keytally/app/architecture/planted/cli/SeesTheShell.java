package org.keytally.app.architecture.planted.cli;

import org.keytally.app.architecture.planted.shell.Shell;

final class SeesTheShell {

    Shell shell() {
        return new Shell();
    }
}
