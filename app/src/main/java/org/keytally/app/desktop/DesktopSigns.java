package org.keytally.app.desktop;

import java.util.Optional;
import org.keytally.app.fx.Notice;
import org.keytally.app.fx.Tray;
import org.keytally.core.Surroundings;

/// What is seen of the program on the desktop outside its windows.
public final class DesktopSigns {

    private final Surroundings surroundings;
    private final DesktopNotices notices;

    public DesktopSigns(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.notices = new DesktopNotices(surroundings);
    }

    /// Puts a mark into the tray; none where there is none. May take a while.
    public Optional<Tray> openTray() {
        Optional<StatusTray> asked = StatusTray.open(surroundings);
        asked.ifPresent(_ -> CalmGlib.prepare());
        if (asked.filter(StatusTray::isSeen).isPresent()) {
            return asked.map(tray -> tray);
        }
        Optional<AwtTray> tray = AwtTray.open();
        tray.ifPresent(notices::use);
        if (tray.isPresent()) {
            asked.ifPresent(StatusTray::close);
            return tray.map(opened -> opened);
        }
        // Who shows marks may come later: a panel that is slow to start, an extension that is switched on.
        return asked.map(later -> later);
    }

    /// Tells something as the desktop tells it; false where it shows nothing. May take a while.
    ///
    /// @param next done where it is clicked, if the desktop tells of that
    public boolean tell(String title, String text, Notice.Next next) {
        return notices.tell(title, text, next);
    }
}
