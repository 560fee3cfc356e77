package org.keytally.core.adapter.keychain;

import java.util.NoSuchElementException;
import java.util.Optional;
import org.keytally.core.domain.key.SecretStoreException;

/// The Secret Service of this session, connected to when first used and again when it went away.
///
/// It is used by one thread at a time.
final class SecretService {

    private static final String LIBRARY = "libsecret-1.so.0";

    /// What is to be done with the items of a home.
    @FunctionalInterface
    interface Work<T> {
        T with(SecretServiceItems items) throws BusException, SecretStoreException;
    }

    private final String home;
    private Optional<SecretServiceConnection> connection = Optional.empty();

    SecretService(String home) {
        this.home = home;
    }

    /// Does the work, and once more on a new connection if the service went away or forgot us meanwhile.
    <T> T use(Deadline deadline, Work<T> work) throws BusException, SecretStoreException {
        try {
            return work.with(items(deadline));
        } catch (BusException failure) {
            if (!failure.isLost()) {
                throw failure;
            }
            connection.ifPresent(SecretServiceConnection::close);
            connection = Optional.empty();
            return work.with(items(deadline));
        }
    }

    static NativeLibrary library() throws BusException {
        try {
            return NativeLibrary.load(LIBRARY);
        } catch (IllegalArgumentException missing) {
            throw BusException.noLibrary(LIBRARY + " is not installed");
        }
    }

    private SecretServiceItems items(Deadline deadline) throws BusException {
        if (connection.isEmpty()) {
            connection = Optional.of(connect());
        }
        return new SecretServiceItems(connection.get(), home, deadline);
    }

    private static SecretServiceConnection connect() throws BusException {
        NativeLibrary library = library();
        try {
            return SecretServiceConnection.open(library);
        } catch (NoSuchElementException tooOld) {
            throw BusException.noLibrary(String.valueOf(tooOld.getMessage()));
        } catch (BusException unreachable) {
            throw BusException.noSession(unreachable);
        }
    }
}
