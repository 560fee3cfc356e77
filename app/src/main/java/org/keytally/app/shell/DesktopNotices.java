package org.keytally.app.shell;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// Notices as the desktop shows them: by its own program where there is one, else beside the mark in the tray.
final class DesktopNotices {

    private static final int PATIENCE = 5;
    // What the program needs to find the desktop; nothing else of ours is its business.
    private static final Set<String> NEEDED = Set.of("PATH", "HOME", "LANG", "DISPLAY", "WAYLAND_DISPLAY", "XAUTHORITY",
            "XDG_RUNTIME_DIR", "DBUS_SESSION_BUS_ADDRESS");

    private Optional<DesktopTray> tray = Optional.empty();

    synchronized void use(DesktopTray opened) {
        tray = Optional.of(opened);
    }

    /// Tells it; false where nothing shows it.
    synchronized boolean tell(String title, String text) {
        return isTold(List.of("notify-send", "--app-name=Keytally", "--icon=keytally", "--", title, escaped(text)))
                || tray.map(mark -> mark.tell(title, text)).orElse(false);
    }

    // A desktop reads the text of a notice as markup.
    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static boolean isTold(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().retainAll(NEEDED);
        try {
            Process process = builder.start();
            boolean isOver = process.waitFor(PATIENCE, TimeUnit.SECONDS);
            if (!isOver) {
                process.destroy();
            }
            return isOver && process.exitValue() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
