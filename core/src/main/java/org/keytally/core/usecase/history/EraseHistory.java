package org.keytally.core.usecase.history;

import java.util.Map;
import org.keytally.core.domain.audit.AuditAction;
import org.keytally.core.domain.audit.Subject;
import org.keytally.core.domain.history.History;
import org.keytally.core.usecase.Witness;

/// Destroys every prompt and answer that is kept.
public final class EraseHistory {

    private final History history;
    private final Witness witness;

    public EraseHistory(History history, Witness witness) {
        this.history = history;
        this.witness = witness;
    }

    /// False where nothing was kept.
    public boolean erase() {
        boolean wasEmpty = history.isEmpty();
        history.erase();
        if (!wasEmpty) {
            witness.tell(AuditAction.DATA_ERASED, Subject.HOME, Map.of("what", "history"));
        }
        return !wasEmpty;
    }
}
