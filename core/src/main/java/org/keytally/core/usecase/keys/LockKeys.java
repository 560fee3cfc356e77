package org.keytally.core.usecase.keys;

import java.util.Map;
import org.keytally.core.domain.audit.AuditAction;
import org.keytally.core.domain.audit.Subject;
import org.keytally.core.domain.key.SecretMemory;
import org.keytally.core.usecase.Witness;

/// Wipes every opened secret from memory.
public final class LockKeys {

    private final SecretMemory memory;
    private final Witness witness;

    public LockKeys(SecretMemory memory, Witness witness) {
        this.memory = memory;
        this.witness = witness;
    }

    /// Gives how many there were.
    public int lock() {
        int wiped = memory.lock();
        witness.tell(AuditAction.KEYS_LOCKED, Subject.HOME, Map.of("wiped", String.valueOf(wiped)));
        return wiped;
    }
}
