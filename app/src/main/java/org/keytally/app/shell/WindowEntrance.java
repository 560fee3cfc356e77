package org.keytally.app.shell;

import javafx.application.Application;

/// The way into the window.
public final class WindowEntrance {

    private WindowEntrance() {}

    /// Shows the window until it is closed; false where the display that is named is not to be reached.
    public static boolean show(HomeAccess home, Bell bell) {
        KeytallyWindow.NEXT.set(new KeytallyWindow.Start(home, bell, Opening.begun(home)));
        try {
            Application.launch(KeytallyWindow.class);
            return true;
        } catch (UnsupportedOperationException noDisplay) {
            return false;
        }
    }
}
