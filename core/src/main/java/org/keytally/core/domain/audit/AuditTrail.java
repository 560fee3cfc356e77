package org.keytally.core.domain.audit;

import java.util.function.Predicate;

/// The port to the trail of audit events in the journal.
public interface AuditTrail {

    /// Adds an event; on return it survives a loss of power.
    void add(AuditEvent event);

    /// Shows the events from the oldest on until the reader has had enough.
    ///
    /// @param reader answers whether it wants more
    void read(Predicate<NumberedEvent> reader);

    /// Checks the whole chain and names the first place that is wrong.
    TrailCheck verify();
}
