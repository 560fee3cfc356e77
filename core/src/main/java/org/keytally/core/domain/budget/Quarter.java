package org.keytally.core.domain.budget;

import java.time.Instant;

/// Quarters of an hour since 1970 in UTC: the days of every zone of today begin on one of them.
public final class Quarter {

    /// How many make an hour, and a day.
    public static final int AN_HOUR = 4;
    public static final int A_DAY = 96;

    private static final int SECONDS = 900;

    private Quarter() {}

    /// The quarter a moment lies in.
    public static int of(Instant moment) {
        return Math.toIntExact(Math.floorDiv(moment.getEpochSecond(), SECONDS));
    }

    /// The moment a quarter begins.
    public static Instant start(int quarter) {
        return Instant.ofEpochSecond((long) quarter * SECONDS);
    }
}
