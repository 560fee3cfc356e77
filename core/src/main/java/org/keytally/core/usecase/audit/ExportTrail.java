package org.keytally.core.usecase.audit;

import java.util.Map;
import java.util.function.Consumer;
import org.keytally.core.domain.audit.AuditAction;
import org.keytally.core.domain.audit.Subject;
import org.keytally.core.usecase.Witness;

/// Hands the trail out to be kept elsewhere, and notes that it was.
public final class ExportTrail {

    private final ReadTrail trail;
    private final Witness witness;

    public ExportTrail(ReadTrail trail, Witness witness) {
        this.trail = trail;
        this.witness = witness;
    }

    public void export(ReadTrail.Wanted wanted, String form, Consumer<ReadTrail.Line> reader) {
        witness.tell(AuditAction.AUDIT_EXPORTED, Subject.HOME, Map.of("form", form));
        trail.each(wanted, reader);
    }
}
