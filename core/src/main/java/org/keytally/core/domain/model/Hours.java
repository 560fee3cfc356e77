package org.keytally.core.domain.model;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The hours of each day from one time to another, the later one left out; over midnight where the later one comes
/// first.
public record Hours(LocalTime from, LocalTime to) {

    private static final Pattern SHAPE = Pattern.compile("(\\d{1,2}):(\\d{2})\\s*-\\s*(\\d{1,2}):(\\d{2})");
    private static final int MIDNIGHT = 24;

    public Hours {
        if (from.equals(to)) {
            throw new IllegalArgumentException("hours that are none or all of a day");
        }
    }

    /// Reads hours as people write them, `08:00-20:00`; empty where they are none.
    public static Optional<Hours> find(String text) {
        Matcher shape = SHAPE.matcher(text.strip());
        if (!shape.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Hours(
                    time(shape.group(1), shape.group(2)), time(shape.group(3), shape.group(4))));
        } catch (DateTimeException | IllegalArgumentException noHours) {
            return Optional.empty();
        }
    }

    // A day that ends is a day that begins.
    private static LocalTime time(String hour, String minute) {
        int hours = Integer.parseInt(hour);
        int minutes = Integer.parseInt(minute);
        return LocalTime.of(hours == MIDNIGHT && minutes == 0 ? 0 : hours, minutes);
    }

    boolean hold(LocalTime now) {
        boolean hasBegun = !now.isBefore(from);
        boolean isBeforeEnd = now.isBefore(to);
        return from.isBefore(to) ? hasBegun && isBeforeEnd : hasBegun || isBeforeEnd;
    }

    @Override
    public String toString() {
        return from + "-" + to;
    }
}
