package org.keytally.core.domain.audit;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.keytally.core.domain.catalog.EventId;

/// One line of the trail: who did what to which thing, when, on which machine and with which version of the program.
///
/// @param who the random id of a person's name
/// @param host the random id of a machine's name
/// @param facts what else is to be known, in the order of their names; never a secret
public record AuditEvent(
        EventId id,
        Instant at,
        AuditAction action,
        Subject subject,
        String who,
        String host,
        String version,
        Map<String, String> facts) {

    public AuditEvent {
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
    }
}
