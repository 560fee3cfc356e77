package org.keytally.core.adapter.keychain;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// The part of libsecret that carries secrets encrypted over the session bus and lets a person answer prompts.
final class SecretTransport implements AutoCloseable {

    private static final int OPEN_SESSION = 2; // SECRET_SERVICE_OPEN_SESSION

    private final NativeLibrary library;
    private final Glib glib;
    private final long service;
    private final String session;

    private SecretTransport(NativeLibrary library, Glib glib, long service) {
        this.library = library;
        this.glib = glib;
        this.service = service;
        this.session =
                NativeLibrary.text(library.call(library.function("secret_service_get_session_dbus_path"), service));
    }

    static SecretTransport open(NativeLibrary library, Glib glib) throws BusException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment error = Glib.error(arena);
            long service =
                    library.call(library.function("secret_service_get_sync"), OPEN_SESSION, 0, error.address());
            glib.check(error);
            return new SecretTransport(library, glib, service);
        }
    }

    /// The path of the encrypted session on the bus.
    String session() {
        return session;
    }

    /// The bytes, encrypted for this session; the caller releases the variant.
    long encode(byte[] bytes) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment copy = arena.allocate(Math.max(1, bytes.length));
            MemorySegment.copy(bytes, 0, copy, ValueLayout.JAVA_BYTE, 0, bytes.length);
            // libsecret keeps its own copy in memory that is locked and wiped
            long value = library.call(
                    library.function("secret_value_new"),
                    copy.address(),
                    bytes.length,
                    arena.allocateFrom(contentType(bytes)).address());
            copy.fill((byte) 0);
            try {
                return glib.own(library.call(library.function("secret_service_encode_dbus_secret"), service, value));
            } finally {
                library.call(library.function("secret_value_unref"), value);
            }
        }
    }

    /// The bytes of a secret encrypted for this session.
    byte[] decode(long variant) throws BusException {
        long value = library.call(library.function("secret_service_decode_dbus_secret"), service, variant);
        if (value == 0) {
            throw BusException.unexpected("the service gave a secret that cannot be decoded");
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment length = arena.allocate(ValueLayout.JAVA_LONG);
            long start = library.call(library.function("secret_value_get"), value, length.address());
            return NativeLibrary.memory(start, NativeLibrary.word(length, 0)).toArray(ValueLayout.JAVA_BYTE);
        } finally {
            library.call(library.function("secret_value_unref"), value);
        }
    }

    /// Lets the person unlock what is at a path, for as long as they take.
    void unlock(String path) throws BusException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment error = Glib.error(arena);
            long[] list = {arena.allocateFrom(path).address(), 0};
            library.call(
                    library.function("secret_service_unlock_dbus_paths_sync"),
                    service,
                    arena.allocateFrom(ValueLayout.JAVA_LONG, list).address(),
                    0,
                    0,
                    error.address());
            glib.check(error);
        }
    }

    /// Lets the person make the default collection, for as long as they take.
    void createCollection(String label) throws BusException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment error = Glib.error(arena);
            long collection = library.call(
                    library.function("secret_collection_create_sync"),
                    service,
                    arena.allocateFrom(label).address(),
                    arena.allocateFrom("default").address(),
                    0,
                    0,
                    error.address());
            if (collection != 0) {
                glib.releaseObject(collection);
            }
            glib.check(error);
        }
    }

    /// Makes the next opening start anew, as it must after the service went away.
    void forget() {
        library.call(library.function("secret_service_disconnect"));
    }

    @Override
    public void close() {
        glib.releaseObject(service);
    }

    private static String contentType(byte[] bytes) {
        return Utf8.isText(bytes) ? "text/plain" : "application/octet-stream";
    }
}
