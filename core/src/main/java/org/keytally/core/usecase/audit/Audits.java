package org.keytally.core.usecase.audit;

import org.keytally.core.domain.audit.AuditTrail;
import org.keytally.core.domain.home.NameBook;
import org.keytally.core.usecase.Witness;

/// What can be asked of the trail.
public record Audits(AuditTrail trail, NameBook names, Witness witness) {

    public ReadTrail readTrail() {
        return new ReadTrail(trail, names);
    }

    public VerifyTrail verifyTrail() {
        return new VerifyTrail(trail);
    }

    public ExportTrail exportTrail() {
        return new ExportTrail(readTrail(), witness);
    }
}
