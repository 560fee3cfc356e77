package org.keytally.core.usecase;

import java.util.function.Consumer;
import java.util.function.Predicate;
import org.keytally.core.domain.audit.AuditEvent;
import org.keytally.core.domain.audit.AuditTrail;
import org.keytally.core.domain.audit.NumberedEvent;
import org.keytally.core.domain.audit.TrailCheck;

/// A trail of which somebody hears each event once it is written.
record HeardTrail(AuditTrail trail, Consumer<AuditEvent> listener) implements AuditTrail {

    @Override
    public void add(AuditEvent event) {
        trail.add(event);
        listener.accept(event);
    }

    @Override
    public void read(Predicate<NumberedEvent> reader) {
        trail.read(reader);
    }

    @Override
    public TrailCheck verify() {
        return trail.verify();
    }
}
