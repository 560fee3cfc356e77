package org.keytally.core.usecase.keys;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keytally.core.domain.audit.AuditAction;
import org.keytally.core.domain.audit.Subject;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.SecretStoreException;

/// Removes a key; its secret stays sealed for a while so that it can be restored.
public final class RemoveKey {

    private final KeyRing ring;

    public RemoveKey(KeyRing ring) {
        this.ring = ring;
    }

    public KeyChange remove(String idOrLabel) {
        return ring.alone(() -> removed(idOrLabel));
    }

    private KeyChange removed(String idOrLabel) {
        Optional<Key> found = ring.lookup().find(idOrLabel);
        if (found.isEmpty()) {
            return new KeyChange.Refused(ring.lookup().unknown(idOrLabel));
        }
        Key key = found.get();
        if (key.isRemoved()) {
            return new KeyChange.Already(key);
        }
        if (key.isLeased()) {
            return new KeyChange.Refused(new KeyRefusal.Leased(key));
        }
        try {
            bury(key);
        } catch (SecretStoreException failed) {
            return new KeyChange.Refused(new KeyRefusal.NotKept(failed.kind(), String.valueOf(failed.getMessage())));
        }
        Key removed = key.withRemoved(ring.now());
        Optional<Key> heir = ring.heir(key);
        List<Key> changed = heir.map(other -> List.of(removed, other)).orElseGet(() -> List.of(removed));
        ring.settle(key, AuditAction.KEY_REMOVED, Map.of("label", key.label()), changed,
                () -> ring.graveyard().remove(Graves.of(key)));
        forgetLiving(key);
        return new KeyChange.Done(removed, heir);
    }

    private void bury(Key key) throws SecretStoreException {
        Optional<Secret> secret = ring.store().open(key.secretName());
        if (secret.isEmpty()) {
            // An earlier removal that was cut off may have left a former one there.
            ring.graveyard().remove(Graves.of(key));
            return;
        }
        try (Secret opened = secret.get()) {
            ring.graveyard().put(Graves.of(key), opened);
        }
    }

    /// The record no longer points at it; where this fails, the purge of removed keys tries again.
    private void forgetLiving(Key key) {
        try {
            ring.store().remove(key.secretName());
        } catch (SecretStoreException later) {
            ring.witness()
                    .tell(AuditAction.KEY_FAILED, Subject.key(key.id().value()), Map.of(
                            "step", "remove", "kind", later.kind().name()));
        }
    }
}
