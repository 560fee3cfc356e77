package org.keytally.core.adapter.database;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

// Quarters of an hour since 1970 in UTC: every zone's days begin and end on one of them.
final class Quarters {

    static final Duration LENGTH = Duration.ofMinutes(15);

    private static final int SECONDS = 900;

    private Quarters() {}

    static int of(Instant moment) {
        return Math.toIntExact(Math.floorDiv(moment.getEpochSecond(), SECONDS));
    }

    static Instant start(int quarter) {
        return Instant.ofEpochSecond((long) quarter * SECONDS);
    }

    static boolean isStart(Instant moment) {
        return start(of(moment)).equals(moment);
    }

    // The first quarter that begins at or after a moment.
    static int from(Instant moment) {
        return isStart(moment) ? of(moment) : of(moment) + 1;
    }

    static int day(int quarter, ZoneId zone) {
        return Math.toIntExact(LocalDate.ofInstant(start(quarter), zone).toEpochDay());
    }

    static int dayStart(int day, ZoneId zone) {
        return of(LocalDate.ofEpochDay(day).atStartOfDay(zone).toInstant());
    }
}
