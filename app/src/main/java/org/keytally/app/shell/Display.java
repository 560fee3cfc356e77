package org.keytally.app.shell;

import java.util.Locale;
import java.util.Optional;
import org.keytally.core.Surroundings;

/// Whether a window can be shown at all, told without loading anything of it.
public final class Display {

    private Display() {}

    /// The name of the sentence that says why not.
    public static Optional<String> obstacle(Surroundings surroundings) {
        boolean isNamed = System.getProperty("glass.platform") != null;
        String system = surroundings.system().toLowerCase(Locale.ROOT);
        boolean hasAlways = system.startsWith("mac") || system.startsWith("windows");
        // On a Wayland desktop the window goes through its X server, which names itself in DISPLAY as well.
        boolean isThere = isNamed || hasAlways || surroundings.variable("DISPLAY").isPresent();
        return isThere ? Optional.empty() : Optional.of("window.no-display");
    }
}
