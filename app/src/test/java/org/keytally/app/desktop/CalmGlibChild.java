package org.keytally.app.desktop;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A program with GLib's loop, as a window has it, and with its connection to the session bus; it says what it is told.
/// Told to be bare, it does nothing to live on without the bus.
final class CalmGlibChild {

    static final String BARE = "bare";

    private static final int SESSION = 2; // G_BUS_TYPE_SESSION

    private CalmGlibChild() {}

    public static void main(String[] arguments) throws IOException {
        connect();
        if (!List.of(arguments).contains(BARE)) {
            CalmGlib.prepare();
        }
        Thread.ofPlatform().daemon().start(CalmGlibChild::loop);
        System.out.println("ready");
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            System.out.println(line);
        }
    }

    @SuppressWarnings("restricted") // the signatures are those of GLib
    private static void connect() {
        SymbolLookup library = SymbolLookup.libraryLookup("libgio-2.0.so.0", Arena.global());
        try {
            MemorySegment connection = (MemorySegment) Linker.nativeLinker()
                    .downcallHandle(
                            library.findOrThrow("g_bus_get_sync"),
                            FunctionDescriptor.of(ADDRESS, JAVA_INT, ADDRESS, ADDRESS))
                    .invokeExact(SESSION, MemorySegment.NULL, MemorySegment.NULL);
            if (connection.equals(MemorySegment.NULL)) {
                throw new IllegalStateException("no session bus");
            }
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @SuppressWarnings("restricted") // the signatures are those of GLib
    private static void loop() {
        Linker linker = Linker.nativeLinker();
        SymbolLookup library = SymbolLookup.libraryLookup("libglib-2.0.so.0", Arena.global());
        try {
            MemorySegment loop = (MemorySegment) linker
                    .downcallHandle(
                            library.findOrThrow("g_main_loop_new"), FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_INT))
                    .invokeExact(MemorySegment.NULL, 0);
            linker.downcallHandle(library.findOrThrow("g_main_loop_run"), FunctionDescriptor.ofVoid(ADDRESS))
                    .invokeExact(loop);
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
