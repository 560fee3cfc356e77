package org.keytally.core.adapter.keychain;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.foreign.ValueLayout;

/// The few functions of GLib that everything on the session bus needs: variants, texts, errors.
final class Glib {

    private final NativeLibrary library;
    private final MemorySegment parse;
    private final MemorySegment print;
    private final MemorySegment takeReference;
    private final MemorySegment newTuple;
    private final MemorySegment child;
    private final MemorySegment unreferenceVariant;
    private final MemorySegment unreferenceObject;
    private final MemorySegment free;
    private final MemorySegment freeError;
    private final MemorySegment quarkText;

    Glib(NativeLibrary library) {
        this.library = library;
        parse = library.function("g_variant_parse");
        print = library.function("g_variant_print");
        takeReference = library.function("g_variant_take_ref");
        newTuple = library.function("g_variant_new_tuple");
        child = library.function("g_variant_get_child_value");
        unreferenceVariant = library.function("g_variant_unref");
        unreferenceObject = library.function("g_object_unref");
        free = library.function("g_free");
        freeError = library.function("g_error_free");
        quarkText = library.function("g_quark_to_string");
    }

    /// A variant from its text form; the caller releases it.
    long variant(String text) throws BusException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment error = error(arena);
            long variant = library.call(parse, 0, arena.allocateFrom(text).address(), 0, 0, error.address());
            check(error);
            return variant;
        }
    }

    /// The text form of a variant, which is released.
    String print(long variant) {
        long text = library.call(print, variant, 0);
        try {
            return NativeLibrary.text(text);
        } finally {
            library.call(free, text);
            release(variant);
        }
    }

    /// A tuple of variants, which are released; the caller releases the tuple.
    long tuple(long... members) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment list = arena.allocateFrom(ValueLayout.JAVA_LONG, members);
            long tuple = library.call(takeReference, library.call(newTuple, list.address(), members.length));
            for (long member : members) {
                release(member);
            }
            return tuple;
        }
    }

    /// A member of a tuple; the caller releases it.
    long member(long tuple, int index) {
        return library.call(child, tuple, index);
    }

    /// Makes a variant ours that a function gave without saying whose it is.
    long own(long variant) {
        return library.call(takeReference, variant);
    }

    void release(long variant) {
        library.call(unreferenceVariant, variant);
    }

    void releaseObject(long object) {
        library.call(unreferenceObject, object);
    }

    /// A place where a function can leave its error.
    static MemorySegment error(SegmentAllocator memory) {
        return memory.allocate(ValueLayout.JAVA_LONG);
    }

    /// Throws the error a function left, if it left one.
    void check(MemorySegment place) throws BusException {
        long address = NativeLibrary.word(place, 0);
        if (address == 0) {
            return;
        }
        // struct GError { guint32 domain; gint code; gchar *message; }
        MemorySegment error = NativeLibrary.memory(address, 16);
        long domain = Integer.toUnsignedLong(error.get(ValueLayout.JAVA_INT, 0));
        BusException exception = BusException.of(
                NativeLibrary.text(library.call(quarkText, domain)),
                error.get(ValueLayout.JAVA_INT, 4),
                NativeLibrary.text(error.get(ValueLayout.JAVA_LONG, 8)));
        library.call(freeError, address);
        throw exception;
    }
}
