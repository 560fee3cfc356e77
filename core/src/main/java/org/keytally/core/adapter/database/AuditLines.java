package org.keytally.core.adapter.database;

import java.time.Instant;
import java.util.Optional;

/// Reads what the index keeps of audit events out of the records they stand in.
@FunctionalInterface
public interface AuditLines {

    /// No record is an audit event.
    AuditLines NONE = (kind, payload) -> Optional.empty();

    /// Empty for a record that is no audit event.
    Optional<Line> read(byte kind, byte[] payload);

    /// One event, as far as lists are narrowed by it.
    record Line(Instant at, int action, int subjectKind, String subjectId, String who, String host) {}
}
