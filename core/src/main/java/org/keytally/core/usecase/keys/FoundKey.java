package org.keytally.core.usecase.keys;

import java.util.Optional;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.key.Connection;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.Fingerprint;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.Unacceptable;

/// A key that was found in a file or in the environment and is not stored yet.
///
/// @param variable the name it stood under
/// @param stored the key that holds the same secret already
/// @param unacceptable why it cannot be a key
public record FoundKey(
        String variable,
        Provider provider,
        Optional<Environment> environment,
        Connection connection,
        Secret secret,
        Fingerprint fingerprint,
        Optional<Key> stored,
        Optional<Unacceptable> unacceptable) implements AutoCloseable {

    /// Whether there is anything to import.
    public boolean isNew() {
        return stored.isEmpty() && unacceptable.isEmpty();
    }

    /// How the secret is shown to people; empty where there is none because a variable is named in its place.
    public Optional<String> masked() {
        return unacceptable.filter(why -> why == Unacceptable.REFERENCE).isPresent()
                ? Optional.empty()
                : Optional.of(fingerprint.masked());
    }

    /// The last characters of the secret, where any may be shown.
    public Optional<String> lastFour() {
        return masked().map(_ -> fingerprint.lastFour()).filter(last -> !last.isEmpty());
    }

    /// The same key for an environment.
    public FoundKey in(Environment where) {
        return new FoundKey(
                variable, provider, Optional.of(where), connection, secret, fingerprint, stored, unacceptable);
    }

    @Override
    public void close() {
        secret.close();
    }
}
