package org.keytally.app.desktop;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.util.Optional;

/// Keeps GLib, on which the window stands, from ending the whole program when the session bus goes away.
final class CalmGlib {

    private static final String LIBRARY = "libgio-2.0.so.0";
    private static final int SESSION = 2; // G_BUS_TYPE_SESSION

    private CalmGlib() {}

    /// To be called where there is a session bus, for else GLib would start one; where it cannot be done
    /// nothing changes.
    static void prepare() {
        library().ifPresent(library -> set(Linker.nativeLinker(), library));
    }

    @SuppressWarnings("restricted") // the launcher allows native access
    private static Optional<SymbolLookup> library() {
        try {
            return Optional.of(SymbolLookup.libraryLookup(LIBRARY, Arena.global()));
        } catch (IllegalArgumentException absent) {
            return Optional.empty();
        }
    }

    // The process has one connection of GLib, and it forgets this with the last who holds it: so it is held for good.
    @SuppressWarnings("restricted") // the signatures are those of GLib
    private static void set(Linker linker, SymbolLookup library) {
        try {
            MemorySegment connection = (MemorySegment) linker
                    .downcallHandle(
                            library.findOrThrow("g_bus_get_sync"),
                            FunctionDescriptor.of(ADDRESS, JAVA_INT, ADDRESS, ADDRESS))
                    .invokeExact(SESSION, MemorySegment.NULL, MemorySegment.NULL);
            if (!connection.equals(MemorySegment.NULL)) {
                linker.downcallHandle(
                        library.findOrThrow("g_dbus_connection_set_exit_on_close"),
                        FunctionDescriptor.ofVoid(ADDRESS, JAVA_INT))
                        .invokeExact(connection, 0);
            }
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
