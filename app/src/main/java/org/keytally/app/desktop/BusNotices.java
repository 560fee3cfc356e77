package org.keytally.app.desktop;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keytally.app.bus.BusPlace;
import org.keytally.app.bus.BusSignal;
import org.keytally.app.bus.SessionBus;
import org.keytally.app.bus.Variant;
import org.keytally.app.fx.Notice;

/// Notices the desktop shows, told over one connection to the session bus, and heard of for as long as they are seen.
final class BusNotices {

    private static final String NAME = "org.freedesktop.Notifications";
    private static final BusPlace PLACE = new BusPlace(NAME, "/org/freedesktop/Notifications", NAME);
    private static final String NO_ICON = "";
    private static final int SIDE = 48;
    private static final int BITS = 8;
    private static final int CHANNELS = 4;
    private static final String CLICKED = "default";
    private static final int NONE_BEFORE = 0;
    private static final int AS_LONG_AS_USUAL = -1;

    private final SessionBus bus;
    private final Map<Object, Runnable> seen = new HashMap<>();
    private final Set<Object> closedMeanwhile = new HashSet<>();
    private boolean isTelling;

    BusNotices(SessionBus bus) {
        this.bus = bus;
        bus.hear("sender='" + NAME + "',interface='" + NAME + "'", this::heard);
    }

    boolean isOpen() {
        return bus.isOpen();
    }

    /// Tells it; false where nobody shows it.
    ///
    /// @param next done where it is clicked
    boolean tell(String title, String text, Notice.Next next) {
        begin();
        Optional<Object> id = bus.ask(
                PLACE, "Notify", "susssasa{sv}i", title, NONE_BEFORE, NO_ICON, title, Markup.escaped(text),
                List.of(CLICKED, next.verb()), Map.of("image-data", mark()), AS_LONG_AS_USUAL).map(List::getFirst);
        end(id, next.run());
        return id.isPresent();
    }

    // The end of the one before must not take the connection from the one that is being told.
    private synchronized void begin() {
        isTelling = true;
    }

    private synchronized void end(Optional<Object> id, Runnable run) {
        isTelling = false;
        id.filter(one -> !closedMeanwhile.contains(one)).ifPresent(one -> seen.put(one, run));
        closedMeanwhile.clear();
        closeWhereNothingIsSeen();
    }

    // The name of an icon is known only where the program was installed.
    private static Variant mark() {
        ByteBuffer bytes = ByteBuffer.allocate(SIDE * SIDE * CHANNELS);
        // Alpha comes last here, and first in the mark.
        for (int point : new TrayMark().points(SIDE)) {
            bytes.putInt(Integer.rotateLeft(point, BITS));
        }
        return new Variant("(iiibiiay)", List.of(
                SIDE, SIDE, SIDE * CHANNELS, true, BITS, CHANNELS, bytes.array()));
    }

    // Anybody may tell us that one was clicked; more than what a click does does not come of it.
    private void heard(BusSignal signal) {
        if (!signal.interfaceName().equals(NAME) || signal.values().isEmpty()) {
            return;
        }
        Object id = signal.values().getFirst();
        switch (signal.member()) {
            case "ActionInvoked" -> run(id).ifPresent(Runnable::run);
            case "NotificationClosed" -> closed(id);
            default -> {}
        }
    }

    private synchronized Optional<Runnable> run(Object id) {
        return Optional.ofNullable(seen.get(id));
    }

    private synchronized void closed(Object id) {
        seen.remove(id);
        if (isTelling) {
            closedMeanwhile.add(id);
        }
        closeWhereNothingIsSeen();
    }

    private void closeWhereNothingIsSeen() {
        if (seen.isEmpty() && !isTelling) {
            bus.close();
        }
    }
}
