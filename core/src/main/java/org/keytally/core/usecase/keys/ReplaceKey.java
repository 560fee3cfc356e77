package org.keytally.core.usecase.keys;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.keytally.core.domain.audit.AuditAction;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.key.Fingerprint;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.SecretExam;
import org.keytally.core.domain.key.SecretStoreException;
import org.keytally.core.domain.key.Unacceptable;

/// Puts a new secret in the place of a key's former one; everything else about the key stays.
public final class ReplaceKey {

    private final KeyRing ring;
    private final Supplier<Providers> providers;

    public ReplaceKey(KeyRing ring, Supplier<Providers> providers) {
        this.ring = ring;
        this.providers = providers;
    }

    public KeyChange replace(String idOrLabel, Secret secret) {
        return ring.alone(() -> replaced(idOrLabel, secret));
    }

    private KeyChange replaced(String idOrLabel, Secret secret) {
        Optional<Key> found = ring.lookup().find(idOrLabel);
        if (found.isEmpty()) {
            return new KeyChange.Refused(ring.lookup().unknown(idOrLabel));
        }
        Key key = found.get();
        if (key.isRemoved()) {
            return new KeyChange.Refused(new KeyRefusal.Removed(key));
        }
        if (key.isLeased()) {
            return new KeyChange.Refused(new KeyRefusal.Leased(key));
        }
        Optional<Unacceptable> unacceptable = providers
                .get()
                .find(key.provider())
                .map(provider -> SecretExam.refusal(secret, provider))
                .orElseGet(() -> SecretExam.refusal(secret));
        if (unacceptable.isPresent()) {
            return new KeyChange.Refused(new KeyRefusal.NotAKey(unacceptable.get()));
        }
        return put(key, secret);
    }

    private KeyChange put(Key key, Secret secret) {
        Fingerprint fingerprint = ring.fingerprints().of(secret);
        Optional<Key> same = ring.lookup().withSecret(fingerprint);
        if (same.isPresent()) {
            return new KeyChange.Refused(new KeyRefusal.SameSecret(same.get()));
        }
        Key replaced = key.withReplaced(fingerprint, secret.length(), ring.now());
        try (Former former = Former.of(ring.store(), key)) {
            ring.store().put(key.secretName(), secret);
            Map<String, String> facts =
                    Map.of("label", key.label(), "fingerprint", fingerprint.hash().substring(0, 16));
            ring.settle(key, AuditAction.KEY_REPLACED, facts, List.of(replaced), former::putBack);
        } catch (SecretStoreException failed) {
            return new KeyChange.Refused(new KeyRefusal.NotKept(failed.kind(), String.valueOf(failed.getMessage())));
        }
        return new KeyChange.Done(replaced);
    }
}
