package org.keytally.core.usecase.keys;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.keytally.core.domain.audit.AuditAction;
import org.keytally.core.domain.audit.Subject;
import org.keytally.core.domain.catalog.EventId;
import org.keytally.core.domain.home.HomeException;
import org.keytally.core.domain.key.Fingerprints;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.KeyId;
import org.keytally.core.domain.key.KeyRegister;
import org.keytally.core.domain.key.SecretStore;
import org.keytally.core.domain.key.SecretStoreException;
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
        SecureRandom random,
        Turnstile turnstile) {

    KeyLookup lookup() {
        return new KeyLookup(register);
    }

    Instant now() {
        return clock.instant();
    }

    public KeyId newId() {
        return new KeyId(EventId.at(now(), random).toString());
    }

    /// A change of keys, from the first look at them to their saving.
    @FunctionalInterface
    public interface Change<T, E extends Exception> {
        T make() throws E;
    }

    /// Makes a change while nobody else makes one, so that what it decided by still holds when it is saved. Reading
    /// waits for nobody.
    public <T, E extends Exception> T alone(Change<T, E> change) throws E {
        turnstile.enter();
        try {
            return change.make();
        } finally {
            turnstile.leave();
        }
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

    /// Takes back what was done to a secret.
    interface Undo {
        void undo() throws SecretStoreException;
    }

    /// Writes trail and records after a secret was changed; where that fails, the secret is again what it was.
    void settle(Key key, AuditAction action, Map<String, String> facts, List<Key> changed, Undo undo) {
        boolean isSettled = false;
        try {
            witness.tell(action, Subject.key(key.id().value()), facts);
            register.save(changed);
            isSettled = true;
        } finally {
            if (!isSettled) {
                takeBack(key, action, undo);
            }
        }
    }

    // The trail may tell of what did not come to be; it is corrected where it can still be written.
    private void takeBack(Key key, AuditAction action, Undo undo) {
        try {
            undo.undo();
            witness.tell(AuditAction.KEY_FAILED, Subject.key(key.id().value()), Map.of("step", action.label()));
        } catch (SecretStoreException | HomeException alsoFailed) {
            // The first failure is the one that is told.
        }
    }

    void save(Key key, Optional<Key> other) {
        register.save(other.map(one -> List.of(key, one)).orElseGet(() -> List.of(key)));
    }
}
