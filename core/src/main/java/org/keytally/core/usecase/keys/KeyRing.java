package org.keytally.core.usecase.keys;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keytally.core.domain.catalog.EventId;
import org.keytally.core.domain.key.Fingerprints;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.KeyId;
import org.keytally.core.domain.key.KeyRegister;
import org.keytally.core.domain.key.SecretStore;
import org.keytally.core.usecase.Witness;

/// The records, secrets and fingerprints of all keys, as the use cases of this room share them.
///
/// @param store where the secrets of keys in use rest
/// @param graveyard where the secrets of removed keys stay sealed for their grace
public record KeyRing(
        KeyRegister register,
        SecretStore store,
        SecretStore graveyard,
        Fingerprints fingerprints,
        Witness witness,
        InstantSource clock,
        SecureRandom random) {

    KeyLookup lookup() {
        return new KeyLookup(register);
    }

    Instant now() {
        return clock.instant();
    }

    KeyId newId() {
        return new KeyId(EventId.at(now(), random).toString());
    }

    /// The other keys in use that compete with this one for being primary.
    Stream<Key> rivals(Key key) {
        return register.all()
                .stream()
                .filter(other -> !other.isRemoved() && !other.id().equals(key.id()) && other.competesWith(key));
    }

    /// The key that is to be primary when this one no longer can be: the first by label that is enabled.
    Optional<Key> heir(Key key) {
        if (!key.marks().primary()) {
            return Optional.empty();
        }
        return rivals(key)
                .filter(other -> other.marks().enabled())
                .min((one, other) -> one.label().compareToIgnoreCase(other.label()))
                .map(other -> other.withMarks(other.marks().withPrimary(true)));
    }

    /// Saves the records and gives those saved.
    List<Key> save(Key key, Optional<Key> successor) {
        List<Key> changed = successor.map(other -> List.of(key, other)).orElseGet(() -> List.of(key));
        register.save(changed);
        return changed;
    }
}
