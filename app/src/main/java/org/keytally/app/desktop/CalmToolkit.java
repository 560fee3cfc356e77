package org.keytally.app.desktop;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;

/// Keeps AWT from waking twice a second to look for events of X11 that wake it by themselves.
///
/// AWT reads how long it may sleep from the environment of the process alone, which Java cannot write.
final class CalmToolkit {

    private static final String SLEEP = "_AWT_MAX_POLL_TIMEOUT";
    private static final String MILLIS = "60000";

    private CalmToolkit() {}

    /// To be called before the first class of AWT; where it cannot be done AWT is only less calm.
    static void prepare() {
        Linker linker = Linker.nativeLinker();
        linker.defaultLookup().find("setenv").ifPresent(setenv -> set(linker, setenv));
    }

    // the launcher allows native access, and the signature is that of POSIX
    @SuppressWarnings("restricted")
    private static void set(Linker linker, MemorySegment setenv) {
        try (Arena arena = Arena.ofConfined()) {
            int ignored = (int) linker
                    .downcallHandle(setenv, FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_INT))
                    .invokeExact(arena.allocateFrom(SLEEP), arena.allocateFrom(MILLIS), 0);
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
