package org.keytally.core.adapter.keychain;

import java.util.Optional;

/// A connection to the Secret Service: calls over the bus, and an encrypted session once a secret is to be carried.
///
/// It is used by one thread at a time.
final class SecretServiceConnection implements AutoCloseable {

    private final NativeLibrary library;
    private final Glib glib;
    private final SessionBus bus;
    private Optional<SecretTransport> transport = Optional.empty();

    private SecretServiceConnection(NativeLibrary library, Glib glib, SessionBus bus) {
        this.library = library;
        this.glib = glib;
        this.bus = bus;
    }

    static SecretServiceConnection open(NativeLibrary library) throws BusException {
        Glib glib = new Glib(library);
        return new SecretServiceConnection(library, glib, SessionBus.connect(library, glib));
    }

    /// Calls a method and gives its answer as text.
    String ask(String path, String method, String arguments, Deadline deadline) throws BusException {
        return bus.ask(path, method, arguments, deadline);
    }

    /// Sends a secret as the second of the three arguments of a method, and gives the answer as text.
    String send(String path, String method, String first, byte[] secret, String third, Deadline deadline)
            throws BusException {
        SecretTransport session = transport();
        long arguments = glib.tuple(glib.variant(first), session.encode(secret), glib.variant(third));
        return glib.print(bus.call(path, method, arguments, deadline));
    }

    /// Reads a secret by a method that takes the session.
    byte[] receive(String path, String method, Deadline deadline) throws BusException {
        SecretTransport session = transport();
        String argument = "(objectpath " + VariantText.quote(session.session()) + ",)";
        long answer = bus.call(path, method, glib.variant(argument), deadline);
        long secret = glib.member(answer, 0);
        try {
            return session.decode(secret);
        } finally {
            glib.release(secret);
            glib.release(answer);
        }
    }

    @Override
    public void close() {
        transport.ifPresent(session -> {
            session.forget();
            session.close();
        });
        bus.close();
    }

    private SecretTransport transport() throws BusException {
        if (transport.isEmpty()) {
            transport = Optional.of(SecretTransport.open(library, glib));
        }
        return transport.get();
    }
}
