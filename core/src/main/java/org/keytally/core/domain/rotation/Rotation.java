package org.keytally.core.domain.rotation;

import java.time.Instant;
import java.util.Optional;
import org.keytally.core.domain.key.KeyId;

/// The last rotation of a key, as far as it has come; once done it stays as the proof that it was.
///
/// @param former the fingerprint's hash of the secret that goes
/// @param next that of the secret that comes, once it is here
/// @param made the provider's id of the key that comes, where a program made it
/// @param replaced the provider's id of the key that goes, where it is known
/// @param until how long both are good
public record Rotation(
        KeyId key,
        Stage stage,
        Instant begun,
        String former,
        Optional<String> next,
        Optional<String> made,
        Optional<String> replaced,
        Optional<Instant> until) {

    /// How far it has come; each is written before the next begins.
    public enum Stage {
        /// A program was asked for a key; whether it made one is not known yet.
        ASKED,
        /// The new secret rests sealed here, in use by nobody.
        READY,
        /// The new secret is in use; the former is still good at the provider.
        GRACE,
        /// The former is good for nothing any more.
        DONE,
        /// The former is in use again.
        BACK
    }

    public boolean isOpen() {
        return stage != Stage.DONE && stage != Stage.BACK;
    }

    public Rotation at(Stage now) {
        return new Rotation(key, now, begun, former, next, made, replaced, until);
    }

    public Rotation with(String hash, Optional<String> id) {
        return new Rotation(key, Stage.READY, begun, former, Optional.of(hash), id, replaced, until);
    }

    public Rotation inUse(Instant end) {
        return new Rotation(key, Stage.GRACE, begun, former, next, made, replaced, Optional.of(end));
    }
}
