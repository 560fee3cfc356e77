package org.keytally.core.adapter.keychain;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.annotations.MethodNoReply;
import org.freedesktop.dbus.connections.AbstractConnection;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.types.Variant;

/// The person before the desktop's password window who presses *Cancel* each time: GNOME Keyring sends its questions to
/// whoever has this name on the session bus.
final class DismissingPrompter implements AutoCloseable {

    private static final String NAME = "org.gnome.keyring.SystemPrompter";
    private static final String PLACE = "/org/gnome/keyring/Prompter";

    private final DBusConnection connection;
    private final AtomicInteger dismissed = new AtomicInteger();
    private final ScheduledExecutorService answers = Executors.newSingleThreadScheduledExecutor();

    private DismissingPrompter(DBusConnection connection) {
        this.connection = connection;
    }

    static DismissingPrompter on(String address) throws IOException {
        try {
            DBusConnection connection =
                    DBusConnectionBuilder.forAddress(address).withShared(false).build();
            DismissingPrompter prompter = new DismissingPrompter(connection);
            connection.exportObject(PLACE, prompter.new Window());
            connection.requestBusName(NAME);
            return prompter;
        } catch (DBusException failed) {
            throw new IOException("no prompter on the session bus", failed);
        }
    }

    /// How many questions were dismissed so far.
    int dismissed() {
        return dismissed.get();
    }

    @Override
    public void close() {
        answers.close();
        connection.disconnect();
    }

    /// What asks the person on behalf of the keyring.
    @DBusInterfaceName("org.gnome.keyring.internal.Prompter")
    public interface Prompter extends DBusInterface {

        @DBusMemberName("BeginPrompting")
        void begin(DBusPath asker);

        @DBusMemberName("PerformPrompt")
        void perform(DBusPath asker, String type, Map<String, Variant<?>> properties, String exchange);

        @DBusMemberName("StopPrompting")
        void stop(DBusPath asker);
    }

    /// What the keyring hears the answer by.
    @DBusInterfaceName("org.gnome.keyring.internal.Prompter.Callback")
    public interface Asker extends DBusInterface {

        @MethodNoReply
        @DBusMemberName("PromptReady")
        void ready(String answer, Map<String, Variant<?>> properties, String exchange);

        @MethodNoReply
        @DBusMemberName("PromptDone")
        void done();
    }

    private final class Window implements Prompter {

        @Override
        public void begin(DBusPath asker) {
            later(asker(asker), window -> window.ready("", Map.of(), ""));
        }

        @Override
        public void perform(DBusPath asker, String type, Map<String, Variant<?>> properties, String exchange) {
            dismissed.incrementAndGet();
            later(asker(asker), window -> window.ready("no", Map.of(), ""));
        }

        @Override
        public void stop(DBusPath asker) {
            later(asker(asker), Asker::done);
        }

        @Override
        public String getObjectPath() {
            return PLACE;
        }

        // The keyring takes an answer only once the call that asked for it has returned.
        private void later(Asker asker, Consumer<Asker> answer) {
            Future<?> _ = answers.schedule(() -> answer.accept(asker), 150, TimeUnit.MILLISECONDS);
        }

        private Asker asker(DBusPath path) {
            String caller = AbstractConnection.getCallInfo().getSource();
            try {
                return connection.getRemoteObject(caller, path.getPath(), Asker.class);
            } catch (DBusException gone) {
                throw new IllegalStateException("the keyring that asked is gone", gone);
            }
        }
    }
}
