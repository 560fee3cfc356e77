package org.keytally.core.usecase.keys;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keytally.core.domain.audit.AuditAction;
import org.keytally.core.domain.audit.Subject;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.SecretStoreException;

/// Brings a removed key back while its grace lasts, without its secret being shown to anybody.
public final class RestoreKey {

    private final KeyRing ring;

    public RestoreKey(KeyRing ring) {
        this.ring = ring;
    }

    public KeyChange restore(String idOrLabel) {
        return ring.alone(() -> restored(idOrLabel));
    }

    private KeyChange restored(String idOrLabel) {
        Optional<Key> found = ring.lookup().find(idOrLabel);
        if (found.isEmpty()) {
            return new KeyChange.Refused(ring.lookup().unknown(idOrLabel));
        }
        Key key = found.get();
        if (!key.isRemoved()) {
            return new KeyChange.Refused(new KeyRefusal.NotRemoved(key));
        }
        Optional<Key> same = ring.lookup().withSecret(key.trace().fingerprint());
        if (same.isPresent()) {
            return new KeyChange.Refused(new KeyRefusal.SameSecret(same.get()));
        }
        Optional<Key> taken = ring.lookup().withLabel(key.label());
        if (taken.isPresent()) {
            return new KeyChange.Refused(new KeyRefusal.LabelTaken(taken.get()));
        }
        return revive(key);
    }

    private KeyChange revive(Key key) {
        try {
            Optional<Secret> secret = ring.graveyard().open(Graves.of(key));
            if (secret.isEmpty()) {
                return new KeyChange.Refused(new KeyRefusal.SecretLost(key));
            }
            try (Secret opened = secret.get()) {
                ring.store().put(key.secretName(), opened);
            }
        } catch (SecretStoreException failed) {
            return new KeyChange.Refused(new KeyRefusal.NotKept(failed.kind(), String.valueOf(failed.getMessage())));
        }
        Key restored = key.withRestored();
        boolean isAlone = ring.rivals(restored).noneMatch(other -> other.marks().primary());
        Key back = restored.withMarks(restored.marks().withPrimary(isAlone && restored.marks().enabled()));
        ring.settle(key, AuditAction.KEY_RESTORED, Map.of("label", key.label()), List.of(back),
                () -> ring.store().remove(key.secretName()));
        emptyGrave(key);
        return new KeyChange.Done(back);
    }

    private void emptyGrave(Key key) {
        try {
            ring.graveyard().remove(Graves.of(key));
        } catch (SecretStoreException later) {
            ring.witness()
                    .tell(AuditAction.KEY_FAILED, Subject.key(key.id().value()), Map.of(
                            "step", "restore", "kind", later.kind().name()));
        }
    }
}
