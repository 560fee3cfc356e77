package org.keytally.core.adapter.keychain;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// The connection to the session bus, for calls to the service that keeps secrets.
final class SessionBus implements AutoCloseable {

    static final String SERVICE = "org.freedesktop.secrets";

    private static final int SESSION = 2; // G_BUS_TYPE_SESSION

    private final NativeLibrary library;
    private final Glib glib;
    private final MemorySegment call;
    private final long connection;

    private SessionBus(NativeLibrary library, Glib glib, long connection) {
        this.library = library;
        this.glib = glib;
        this.call = library.function("g_dbus_connection_call_sync");
        this.connection = connection;
    }

    static SessionBus connect(NativeLibrary library, Glib glib) throws BusException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment error = Glib.error(arena);
            long connection = library.call(library.function("g_bus_get_sync"), SESSION, 0, error.address());
            glib.check(error);
            // GLib would otherwise end the whole program when the session bus goes away
            library.call(library.function("g_dbus_connection_set_exit_on_close"), connection, 0);
            return new SessionBus(library, glib, connection);
        }
    }

    /// Calls a method and gives its answer as text.
    String ask(String path, String method, String arguments, Deadline deadline) throws BusException {
        return glib.print(call(path, method, glib.variant(arguments), deadline));
    }

    /// Calls a method with arguments, which are released; the caller releases the answer.
    long call(String path, String method, long arguments, Deadline deadline) throws BusException {
        int dot = method.lastIndexOf('.');
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment error = Glib.error(arena);
            long answer = library.call(
                    call,
                    connection,
                    arena.allocateFrom(SERVICE).address(),
                    arena.allocateFrom(path).address(),
                    arena.allocateFrom(method.substring(0, dot)).address(),
                    arena.allocateFrom(method.substring(dot + 1)).address(),
                    arguments,
                    0,
                    0,
                    deadline.remainingMillis(),
                    0,
                    error.address());
            glib.check(error);
            return answer;
        } finally {
            glib.release(arguments);
        }
    }

    @Override
    public void close() {
        glib.releaseObject(connection);
    }
}
