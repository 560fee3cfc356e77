package org.keytally.core.adapter.system;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/// What keeps other programs of the same user, and files written at a crash, away from this process's memory.
///
/// @param memory whether others of the same user are kept from reading memory and environment (Linux only)
/// @param coreFiles whether the system writes no core file of this process
public record Hardening(Held memory, Held coreFiles) {

    /// Whether a protection holds.
    public enum Held {
        YES,
        REFUSED,
        /// This system has no such call, or we know none that is proven.
        NOT_HERE
    }

    // The shape of call that the keychain's library is called by: a process pays for each shape once. On the 64-bit
    // Linux ABIs words too many do no harm, also to a function that takes any number of arguments.
    private static final int WORDS = 11;
    private static final long PR_SET_DUMPABLE = 4;
    private static final Path LIMITS = Path.of("/proc/self/limits");
    private static final Pattern NO_CORE_FILES = Pattern.compile("Max core file size +0 .*");
    private static final int RLIMIT_CORE = 4;
    // two numbers of the size of a machine word: the limit in force, and how far it may be raised
    private static final MemoryLayout LIMIT = MemoryLayout.sequenceLayout(2, ValueLayout.JAVA_LONG);

    /// Puts all protections in force that this system has; to be called before the first secret is opened.
    public static Hardening apply(String systemName) {
        String system = systemName.toLowerCase(Locale.ROOT);
        if (system.contains("windows")) {
            return new Hardening(Held.NOT_HERE, Held.NOT_HERE);
        }
        Linker linker = Linker.nativeLinker();
        Held memory = system.contains("linux") ? hideMemory(linker) : Held.NOT_HERE;
        return new Hardening(memory, forbidCoreFiles(linker));
    }

    // the launcher allows native access
    @SuppressWarnings("restricted")
    private static Held hideMemory(Linker linker) {
        MemoryLayout[] words = new MemoryLayout[WORDS];
        Arrays.fill(words, ValueLayout.JAVA_LONG);
        FunctionDescriptor shape = FunctionDescriptor.of(ValueLayout.JAVA_LONG, words);
        return linker.defaultLookup()
                .find("prctl")
                .map(symbol -> hideMemory(linker.downcallHandle(symbol, shape)))
                .orElse(Held.NOT_HERE);
    }

    private static Held hideMemory(MethodHandle prctl) {
        try {
            long result = (long) prctl.invokeExact(PR_SET_DUMPABLE, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L);
            // an int is returned, and what lies above it in the word is nobody's
            return held((int) result);
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Held forbidCoreFiles(Linker linker) {
        return areForbidden() ? Held.YES : lowerLimit(linker);
    }

    /// Whether who started us forbade them already, as most do; a native call costs more than the look.
    private static boolean areForbidden() {
        try {
            return Files.readAllLines(LIMITS).stream().anyMatch(line -> NO_CORE_FILES.matcher(line).matches());
        } catch (IOException notLinux) {
            return false;
        }
    }

    // only the limit in force is lowered: a child that wants core files may raise its own again
    @SuppressWarnings("restricted")
    private static Held lowerLimit(Linker linker) {
        SymbolLookup library = linker.defaultLookup();
        if (library.find("getrlimit").isEmpty() || library.find("setrlimit").isEmpty()) {
            return Held.NOT_HERE;
        }
        FunctionDescriptor signature =
                FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.ADDRESS);
        MethodHandle get = linker.downcallHandle(library.findOrThrow("getrlimit"), signature);
        MethodHandle set = linker.downcallHandle(library.findOrThrow("setrlimit"), signature);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment limit = arena.allocate(LIMIT);
            int read = (int) get.invokeExact(RLIMIT_CORE, limit);
            if (read != 0) {
                return Held.REFUSED;
            }
            limit.setAtIndex(ValueLayout.JAVA_LONG, 0, 0L);
            int written = (int) set.invokeExact(RLIMIT_CORE, limit);
            return held(written);
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Held held(int result) {
        return result == 0 ? Held.YES : Held.REFUSED;
    }
}
