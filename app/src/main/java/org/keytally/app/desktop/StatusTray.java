package org.keytally.app.desktop;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.keytally.app.bus.BusPlace;
import org.keytally.app.bus.BusSignal;
import org.keytally.app.bus.SessionBus;
import org.keytally.app.bus.Variant;
import org.keytally.app.fx.Tray;
import org.keytally.app.fx.TrayFace;
import org.keytally.core.Surroundings;

/// The mark in the tray of a desktop that asks for it over the session bus, as most desktops of Linux do.
final class StatusTray implements Tray {

    private static final String WATCHER = "org.kde.StatusNotifierWatcher";
    private static final BusPlace WATCHING = new BusPlace(WATCHER, "/StatusNotifierWatcher", WATCHER);

    private final SessionBus bus;
    private final AtomicReference<Optional<TrayFace>> face = new AtomicReference<>(Optional.empty());
    private final StatusMenu menu = new StatusMenu(() -> face.get().orElseThrow());
    private Optional<TrayFace> told = Optional.empty();

    private StatusTray(SessionBus bus) {
        this.bus = bus;
    }

    /// None where there is no session bus. May take a while.
    static Optional<StatusTray> open(Surroundings surroundings) {
        return SessionBus.connect(surroundings).map(StatusTray::new);
    }

    /// Whether a desktop is there that shows it.
    boolean isSeen() {
        return bus.isOwned(WATCHER)
                && bus.ask(WATCHING.properties(), "Get", "ss", WATCHER, "IsStatusNotifierHostRegistered")
                        .filter(List.of(new Variant("b", true))::equals)
                        .isPresent();
    }

    @Override
    public void show(TrayFace now) {
        face.set(Optional.of(now));
        // The bus may keep us waiting, and the window must not.
        Thread.ofVirtual().start(this::tell);
    }

    @Override
    public void close() {
        bus.close();
    }

    private synchronized void tell() {
        Optional<TrayFace> before = told;
        told = face.get();
        told.ifPresent(now -> before.ifPresentOrElse(former -> {
            StatusItem.tell(bus, former, now);
            menu.tell(bus, former, now);
        }, this::begin));
    }

    private void begin() {
        bus.serve(StatusItem.PATH, new StatusItem(() -> face.get().orElseThrow()).object());
        bus.serve(StatusMenu.PATH, menu.object());
        bus.hear("sender='org.freedesktop.DBus',member='NameOwnerChanged',arg0='" + WATCHER + "'", this::heard);
        register();
    }

    // On the thread that hears answers, so none must be waited for here.
    private void heard(BusSignal signal) {
        if (signal.isOwnerOf(WATCHER) && !signal.values().getLast().equals("")) {
            Thread.ofVirtual().start(this::register);
        }
    }

    private void register() {
        if (bus.isOwned(WATCHER)) {
            bus.ask(WATCHING, "RegisterStatusNotifierItem", "s", StatusItem.PATH);
        }
    }
}
