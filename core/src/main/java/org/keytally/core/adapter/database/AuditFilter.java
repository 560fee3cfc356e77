package org.keytally.core.adapter.database;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/// Which audit events are asked for; what is empty narrows nothing, and the end is not part of the range.
public record AuditFilter(
        Instant from, Instant to, OptionalInt action, OptionalInt subjectKind, Optional<String> subjectId,
        Optional<String> who) {

    public static AuditFilter between(Instant from, Instant to) {
        return new AuditFilter(from, to, OptionalInt.empty(), OptionalInt.empty(), Optional.empty(), Optional.empty());
    }
}
