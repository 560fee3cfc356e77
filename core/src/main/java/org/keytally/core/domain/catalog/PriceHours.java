package org.keytally.core.domain.catalog;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;

/// The part of each UTC day in which a price holds; it may run over midnight.
public record PriceHours(LocalTime from, LocalTime to) {

    public PriceHours {
        if (from.equals(to)) {
            throw new IllegalArgumentException("empty hours");
        }
    }

    public boolean holdsAt(Instant moment) {
        LocalTime time = moment.atOffset(ZoneOffset.UTC).toLocalTime();
        boolean afterStart = !time.isBefore(from);
        boolean beforeEnd = time.isBefore(to);
        return from.isBefore(to) ? afterStart && beforeEnd : afterStart || beforeEnd;
    }
}
