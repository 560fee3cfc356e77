package org.keytally.app.shell;

import javafx.application.Application;

/// The way into the window.
public final class WindowEntrance {

    private WindowEntrance() {}

    /// Shows the window until it is closed, and gives the exit code.
    public static int show(HomeAccess home, Bell bell) {
        KeytallyWindow.NEXT.set(new KeytallyWindow.Start(home, bell));
        try {
            Application.launch(KeytallyWindow.class);
            return 0;
        } catch (UnsupportedOperationException noDisplay) {
            return 2;
        }
    }
}
