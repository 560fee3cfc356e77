package org.keytally.core.usecase.rotation;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.keytally.core.domain.audit.AuditAction;
import org.keytally.core.domain.audit.Subject;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.SecretStoreException;
import org.keytally.core.domain.rotation.Rotation;
import org.keytally.core.domain.rotation.RotationRegister;
import org.keytally.core.usecase.keys.Graves;
import org.keytally.core.usecase.keys.KeyRefusal;
import org.keytally.core.usecase.keys.KeyRing;
import org.keytally.core.usecase.prompt.SecretTrial;
import org.keytally.core.usecase.vault.VaultWork;

/// What the use cases of this room share: keys, their rotations, and the secrets that wait sealed beside them.
///
/// @param trials asks the provider of a key, by its id, about a secret
public record RotationMeans(
        KeyRing ring,
        RotationRegister rotations,
        Supplier<Providers> providers,
        KeyMints mints,
        VaultWork vaults,
        BiFunction<String, Secret, SecretTrial> trials) {

    interface Step {

        RotateKey.Result of(Key key, Optional<Rotation> open) throws SecretStoreException;
    }

    /// A step with a key in use and its rotation, where one is on its way.
    RotateKey.Result with(String idOrLabel, Step step) {
        Optional<Key> found = ring.register().all().stream()
                .filter(key -> !key.isRemoved() && key.isNamed(idOrLabel))
                .findFirst();
        if (found.isEmpty()) {
            return new RotateKey.Result.Refused(new KeyRefusal.NoSuchKey(idOrLabel, ring.register().all().stream()
                    .filter(key -> !key.isRemoved())
                    .map(Key::label)
                    .toList()));
        }
        Key key = found.get();
        try {
            return step.of(key, rotations.of(key.id()).filter(Rotation::isOpen));
        } catch (SecretStoreException failed) {
            return new RotateKey.Result.Refused(
                    new KeyRefusal.NotKept(failed.kind(), String.valueOf(failed.getMessage())));
        }
    }

    Optional<Provider> provider(Key key) {
        return providers.get().find(key.provider());
    }

    SecretTrial trial(Key key, Secret secret) {
        return trials.apply(key.id().value(), secret);
    }

    /// Seals the next secret, so that no cut loses it, and writes that it is here.
    Rotation keepNext(Key key, Rotation begun, Secret next, Optional<String> made) throws SecretStoreException {
        ring.graveyard().put(Graves.next(key), next);
        Rotation ready = begun.with(ring.fingerprints().of(next).hash(), made);
        rotations.keep(ready);
        tell(AuditAction.ROTATION_READY, key, ready, Map.of("by", made.isPresent() ? "PROGRAM" : "HAND"));
        return ready;
    }

    Optional<Secret> next(Key key) throws SecretStoreException {
        return ring.graveyard().open(Graves.next(key));
    }

    void dropNext(Key key) throws SecretStoreException {
        ring.graveyard().remove(Graves.next(key));
    }

    Optional<Secret> former(Key key) throws SecretStoreException {
        return ring.graveyard().open(Graves.former(key));
    }

    /// Seals the secret in use beside the one that comes, unless a sync put another in its place meanwhile.
    void keepFormer(Key key, Rotation rotation) throws SecretStoreException {
        Optional<Secret> now = ring.store().open(key.secretName());
        if (now.isPresent()) {
            try (Secret former = now.get()) {
                if (ring.fingerprints().of(former).hash().equals(rotation.former())) {
                    ring.graveyard().put(Graves.former(key), former);
                }
            }
        }
    }

    void dropFormer(Key key) throws SecretStoreException {
        ring.graveyard().remove(Graves.former(key));
    }

    void tell(AuditAction action, Key key, Rotation rotation, Map<String, String> more) {
        Map<String, String> facts = new TreeMap<>(more);
        facts.put("label", key.label());
        facts.put("former", shown(rotation.former()));
        rotation.next().ifPresent(next -> facts.put("next", shown(next)));
        ring.witness().tell(action, Subject.key(key.id().value()), facts);
    }

    private static String shown(String hash) {
        return hash.length() <= 16 ? hash : hash.substring(0, 16);
    }
}
