package org.keytally.core.usecase.prompt;

import java.util.Optional;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.SecretStoreException;
import org.keytally.core.domain.prompt.Refusal;
import org.keytally.core.usecase.keys.KeyRing;

/// The secret of a key, opened for one sending.
sealed interface Opening {

    /// The secret, to be closed by who asked; none where there is no key.
    record Open(Optional<Secret> secret) implements Opening, AutoCloseable {

        @Override
        public void close() {
            secret.ifPresent(Secret::close);
        }
    }

    /// It could not be opened; nothing is sent.
    record Shut(Refusal why) implements Opening {}

    static Opening of(KeyRing ring, Optional<Key> key) {
        return key.map(one -> of(ring, one)).orElseGet(() -> new Open(Optional.empty()));
    }

    private static Opening of(KeyRing ring, Key key) {
        try {
            Optional<Secret> secret = ring.store().open(key.secretName());
            return secret.isPresent() ? new Open(secret) : new Shut(new Refusal.SecretLost(key));
        } catch (SecretStoreException failed) {
            return new Shut(new Refusal.NotOpened(key, failed.kind(), String.valueOf(failed.getMessage())));
        }
    }
}
