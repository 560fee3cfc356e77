package org.keytally.core.usecase.keys;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.keytally.core.domain.audit.AuditAction;
import org.keytally.core.domain.audit.Subject;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.KeyId;
import org.keytally.core.domain.key.SecretName;
import org.keytally.core.domain.key.SecretStoreException;

/// Destroys the secrets of keys whose grace after removal is over; the ledger keeps their ids.
public final class PurgeRemoved {

    private final KeyRing ring;

    public PurgeRemoved(KeyRing ring) {
        this.ring = ring;
    }

    /// Gives how many are gone for good; those whose secret could not be destroyed now are tried again next time.
    public int purge() {
        return ring.alone(this::purged);
    }

    private int purged() {
        Instant latest = ring.now().minus(Key.GRACE);
        List<KeyId> gone = new ArrayList<>();
        for (Key key : ring.register().all()) {
            if (key.trace().removed().filter(at -> !at.isAfter(latest)).isPresent() && destroy(key)) {
                ring.witness()
                        .tell(AuditAction.KEY_PURGED, Subject.key(key.id().value()), Map.of("label", key.label()));
                gone.add(key.id());
            }
        }
        if (!gone.isEmpty()) {
            ring.register().forget(gone);
        }
        return gone.size();
    }

    private boolean destroy(Key key) {
        try {
            ring.store().remove(key.secretName());
            for (SecretName grave : Graves.all(key)) {
                ring.graveyard().remove(grave);
            }
            return true;
        } catch (SecretStoreException notNow) {
            return false;
        }
    }
}
