package org.keytally.core.domain.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// The stretch of time usage is asked for, and the zone its days are counted in; the end is not part of it.
public record UsageRange(Instant from, Instant to, ZoneId zone) {

    public UsageRange {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("ends before it begins");
        }
    }

    /// Whole days of a zone, both included.
    public static UsageRange days(LocalDate first, LocalDate last, ZoneId zone) {
        return new UsageRange(
                first.atStartOfDay(zone).toInstant(),
                last.plusDays(1).atStartOfDay(zone).toInstant(),
                zone);
    }

    public boolean holds(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(to);
    }
}
