package org.keytally.core.adapter.keychain;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// A native library whose functions take and give machine words.
///
/// All functions are called through one handle of eleven words. Each further shape of call costs about 3 ms when the
/// program starts, and on the 64-bit Linux ABIs the caller clears away what it passed, so words too many do no harm.
/// None of
/// the functions used takes a variable number of arguments, a structure by value or a floating-point number.
final class NativeLibrary {

    private static final int WORDS = 11;

    private final SymbolLookup symbols;
    private final MethodHandle handle;

    private NativeLibrary(SymbolLookup symbols, MethodHandle handle) {
        this.symbols = symbols;
        this.handle = handle;
    }

    /// Loads a library with all it stands on.
    ///
    /// @throws IllegalArgumentException where it is not installed
    @SuppressWarnings("restricted") // native access is what this class is for
    static NativeLibrary load(String name) {
        SymbolLookup symbols = SymbolLookup.libraryLookup(name, Arena.global());
        MemoryLayout[] words = new MemoryLayout[WORDS];
        Arrays.fill(words, ValueLayout.JAVA_LONG);
        FunctionDescriptor shape = FunctionDescriptor.of(ValueLayout.JAVA_LONG, words);
        return new NativeLibrary(symbols, Linker.nativeLinker().downcallHandle(shape));
    }

    /// @throws java.util.NoSuchElementException where this version of the library lacks it
    MemorySegment function(String name) {
        return symbols.findOrThrow(name);
    }

    long call(MemorySegment function, long... arguments) {
        long[] w = Arrays.copyOf(arguments, WORDS);
        try {
            return (long) handle.invokeExact(
                    function, w[0], w[1], w[2], w[3], w[4], w[5], w[6], w[7], w[8], w[9], w[10]);
        } catch (Throwable impossible) {
            throw new AssertionError("a native function cannot throw", impossible);
        }
    }

    /// The memory at an address a native function gave.
    @SuppressWarnings("restricted") // the length is what the function promised
    static MemorySegment memory(long address, long length) {
        return MemorySegment.ofAddress(address).reinterpret(length);
    }

    /// The word at a place; read without the layouts' variable handles, whose making costs 3 ms when the
    /// program starts.
    static long word(MemorySegment memory, int offset) {
        return memory.asByteBuffer().order(ByteOrder.nativeOrder()).getLong(offset);
    }

    /// The text at an address a native function gave.
    static String text(long address) {
        return memory(address, Long.MAX_VALUE).getString(0);
    }
}
