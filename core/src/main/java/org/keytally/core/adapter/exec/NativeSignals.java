package org.keytally.core.adapter.exec;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/// The two calls of the C library about signals that Java does not offer.
final class NativeSignals {

    static final int HANGUP = 1;
    static final int INTERRUPT = 2;
    static final int QUIT = 3;
    static final int TERMINATE = 15;

    private static final MemorySegment IGNORE = MemorySegment.ofAddress(1);

    private final MethodHandle kill;
    private final MethodHandle signal;

    private NativeSignals(MethodHandle kill, MethodHandle signal) {
        this.kill = kill;
        this.signal = signal;
    }

    /// Empty on systems that have no such calls.
    // the launcher allows native access, and the two signatures are those of POSIX
    @SuppressWarnings("restricted")
    static Optional<NativeSignals> find() {
        Linker linker = Linker.nativeLinker();
        SymbolLookup library = linker.defaultLookup();
        if (library.find("kill").isEmpty() || library.find("signal").isEmpty()) {
            return Optional.empty();
        }
        MethodHandle kill = linker.downcallHandle(
                library.findOrThrow("kill"),
                FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
        MethodHandle signal = linker.downcallHandle(
                library.findOrThrow("signal"),
                FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
        return Optional.of(new NativeSignals(kill, signal));
    }

    void send(long process, int number) {
        try {
            int ignored = (int) kill.invokeExact((int) process, number);
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Ignores a signal in this process and returns what it did before.
    MemorySegment ignore(int number) {
        return set(number, IGNORE);
    }

    MemorySegment set(int number, MemorySegment disposition) {
        try {
            return (MemorySegment) signal.invokeExact(number, disposition);
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
