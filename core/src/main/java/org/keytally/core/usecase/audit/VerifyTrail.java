package org.keytally.core.usecase.audit;

import org.keytally.core.domain.audit.AuditTrail;
import org.keytally.core.domain.audit.TrailCheck;

/// Checks that the journal is whole, from its first record to its last.
public final class VerifyTrail {

    private final AuditTrail trail;

    public VerifyTrail(AuditTrail trail) {
        this.trail = trail;
    }

    public TrailCheck verify() {
        return trail.verify();
    }
}
