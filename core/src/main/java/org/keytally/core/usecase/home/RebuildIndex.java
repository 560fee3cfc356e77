package org.keytally.core.usecase.home;

import java.util.Map;
import org.keytally.core.domain.audit.AuditAction;
import org.keytally.core.domain.audit.Subject;
import org.keytally.core.domain.home.IndexUpkeep;
import org.keytally.core.usecase.Witness;

/// Makes the index anew from the journal.
public final class RebuildIndex {

    private final IndexUpkeep index;
    private final Witness witness;

    public RebuildIndex(IndexUpkeep index, Witness witness) {
        this.index = index;
        this.witness = witness;
    }

    /// Gives from how many records.
    public long rebuild() {
        long records = index.rebuild();
        witness.tell(AuditAction.INDEX_REBUILT, Subject.HOME, Map.of("records", String.valueOf(records)));
        return records;
    }
}
