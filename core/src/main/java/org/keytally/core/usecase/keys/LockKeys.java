package org.keytally.core.usecase.keys;

import java.util.Map;
import org.keytally.core.domain.audit.AuditAction;
import org.keytally.core.domain.audit.Subject;
import org.keytally.core.domain.key.SecretMemory;
import org.keytally.core.domain.prompt.AnswerCache;
import org.keytally.core.usecase.Witness;

/// Wipes every opened secret from memory, and every kept answer from the disk.
public final class LockKeys {

    private final SecretMemory memory;
    private final AnswerCache answers;
    private final Witness witness;

    public LockKeys(SecretMemory memory, AnswerCache answers, Witness witness) {
        this.memory = memory;
        this.answers = answers;
        this.witness = witness;
    }

    /// Gives how many there were.
    public int lock() {
        int wiped = memory.lock();
        answers.clear();
        witness.tell(AuditAction.KEYS_LOCKED, Subject.HOME, Map.of("wiped", String.valueOf(wiped)));
        return wiped;
    }
}
