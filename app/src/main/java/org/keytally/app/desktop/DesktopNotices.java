package org.keytally.app.desktop;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.keytally.app.bus.SessionBus;
import org.keytally.app.fx.Notice;
import org.keytally.core.Surroundings;

/// Notices as the desktop shows them: over the session bus, else by a program of its own, else beside the mark in
/// the tray.
final class DesktopNotices {

    private static final int PATIENCE = 5;
    // What the program needs to find the desktop; nothing else of ours is its business.
    private static final Set<String> NEEDED = Set.of("PATH", "HOME", "LANG", "DISPLAY", "WAYLAND_DISPLAY", "XAUTHORITY",
            "XDG_RUNTIME_DIR", "DBUS_SESSION_BUS_ADDRESS");

    private final Surroundings surroundings;
    private Optional<BusNotices> bus = Optional.empty();
    private Optional<AwtTray> tray = Optional.empty();

    DesktopNotices(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    synchronized void use(AwtTray opened) {
        tray = Optional.of(opened);
    }

    /// Tells it; false where nothing shows it.
    ///
    /// @param next done where it is clicked, if the desktop tells of that
    synchronized boolean tell(String title, String text, Notice.Next next) {
        boolean isTold = connected().filter(notices -> notices.tell(title, text, next)).isPresent()
                || isTold(List.of(
                        "notify-send", "--app-name=" + title, "--icon=keytally", "--", title, Markup.escaped(text)));
        return isTold || tray.map(mark -> mark.tell(title, text)).orElse(false);
    }

    private Optional<BusNotices> connected() {
        bus = bus.filter(BusNotices::isOpen)
                .or(() -> SessionBus.connect(surroundings).map(BusNotices::new));
        return bus;
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
