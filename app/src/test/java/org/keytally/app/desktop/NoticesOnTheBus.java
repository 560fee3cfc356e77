package org.keytally.app.desktop;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.connections.AbstractConnection;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBus;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/// What shows notices on a desktop, by a library that others made.
final class NoticesOnTheBus implements AutoCloseable {

    private static final String NAME = "org.freedesktop.Notifications";
    private static final String PLACE = "/org/freedesktop/Notifications";

    private final DBusConnection connection;
    private final List<Shown> shown = new CopyOnWriteArrayList<>();
    private volatile Runnable meanwhile = () -> {};

    /// What was to be shown, and who wanted it.
    record Shown(String from, String title, String text, List<String> actions) {}

    private NoticesOnTheBus(DBusConnection connection) {
        this.connection = connection;
    }

    static NoticesOnTheBus on(String address) throws DBusException {
        DBusConnection connection = DBusConnectionBuilder.forAddress(address).withShared(false).build();
        NoticesOnTheBus notices = new NoticesOnTheBus(connection);
        connection.exportObject(PLACE, notices.new Showing());
        connection.requestBusName(NAME);
        return notices;
    }

    List<Shown> shown() {
        return shown;
    }

    /// Whether who told the last one is still there.
    boolean isHeard() throws DBusException {
        return connection
                .getRemoteObject("org.freedesktop.DBus", "/org/freedesktop/DBus", DBus.class)
                .NameHasOwner(shown.getLast().from());
    }

    void click(int id) throws DBusException {
        connection.sendMessage(new Wanted.ActionInvoked(PLACE, new UInt32(id), "default"));
    }

    void remove(int id) throws DBusException {
        connection.sendMessage(new Wanted.NotificationClosed(PLACE, new UInt32(id), new UInt32(2)));
    }

    /// The next that is told is answered only after a former one was closed.
    void removeBeforeAnswering(int id) {
        meanwhile = () -> {
            try {
                remove(id);
            } catch (DBusException failed) {
                throw new IllegalStateException(failed);
            }
        };
    }

    @Override
    public void close() {
        connection.disconnect();
    }

    /// What notices are told to.
    @DBusInterfaceName(NAME)
    public interface Wanted extends DBusInterface {

        @DBusMemberName("Notify")
        UInt32 show(String program, UInt32 before, String icon, String title, String text, List<String> actions,
                Map<String, Variant<?>> hints, int millis);

        final class ActionInvoked extends DBusSignal {
            public ActionInvoked(String path, UInt32 id, String action) throws DBusException {
                super(path, id, action);
            }
        }

        final class NotificationClosed extends DBusSignal {
            public NotificationClosed(String path, UInt32 id, UInt32 reason) throws DBusException {
                super(path, id, reason);
            }
        }
    }

    private final class Showing implements Wanted {

        private final AtomicInteger last = new AtomicInteger();

        @Override
        public UInt32 show(String program, UInt32 before, String icon, String title, String text,
                List<String> actions, Map<String, Variant<?>> hints, int millis) {
            shown.add(new Shown(AbstractConnection.getCallInfo().getSource(), title, text, actions));
            meanwhile.run();
            return new UInt32(last.incrementAndGet());
        }

        @Override
        public String getObjectPath() {
            return PLACE;
        }
    }
}
