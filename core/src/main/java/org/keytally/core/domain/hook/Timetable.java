package org.keytally.core.domain.hook;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A time of day on some days of the week, in the zone of whoever asks.
public record Timetable(LocalTime at, Set<DayOfWeek> days) {

    /// The days of a timetable that names none.
    public static final Set<DayOfWeek> EVERY_DAY = Collections.unmodifiableSet(EnumSet.allOf(DayOfWeek.class));

    private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{2})");
    private static final int WEEK = 7;

    public Timetable {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("a timetable without a day");
        }
        days = Collections.unmodifiableSet(EnumSet.copyOf(days));
    }

    /// Reads a time as people write it, `2:00`; empty where it is none.
    public static Optional<LocalTime> time(String text) {
        Matcher shape = TIME.matcher(text.strip());
        if (!shape.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalTime.of(Integer.parseInt(shape.group(1)), Integer.parseInt(shape.group(2))));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    /// Reads days of the week, `mon-fri,sun`; empty where one of them is none.
    public static Optional<Set<DayOfWeek>> days(String text) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String part : text.split(",", -1)) {
            String[] ends = part.split("-", -1);
            Optional<DayOfWeek> from = day(ends[0]);
            Optional<DayOfWeek> to = day(ends[ends.length - 1]);
            if (ends.length > 2 || from.isEmpty() || to.isEmpty()) {
                return Optional.empty();
            }
            Stream.iterate(from.get(), day -> day.plus(1)).limit(span(from.get(), to.get())).forEach(days::add);
        }
        return Optional.of(days);
    }

    private static int span(DayOfWeek from, DayOfWeek to) {
        return Math.floorMod(to.getValue() - from.getValue(), WEEK) + 1;
    }

    private static Optional<DayOfWeek> day(String word) {
        return Arrays.stream(DayOfWeek.values()).filter(day -> word(day).equalsIgnoreCase(word.strip())).findFirst();
    }

    /// The short word of a day.
    public static String word(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /// The last time it was due after one moment and up to another; empty where it was not due between them.
    public Optional<Instant> due(Instant after, Instant until, ZoneId zone) {
        LocalDate last = until.atZone(zone).toLocalDate();
        return Stream.iterate(last, day -> day.minusDays(1))
                .limit(WEEK + 1L)
                .filter(day -> days.contains(day.getDayOfWeek()))
                .map(day -> day.atTime(at).atZone(zone).toInstant())
                .filter(due -> !due.isAfter(until))
                .findFirst()
                .filter(due -> due.isAfter(after));
    }

    /// `02:00`, or `02:00 mon,tue` where it is not every day.
    @Override
    public String toString() {
        return days.equals(EVERY_DAY)
                ? at.toString()
                : at + " " + days.stream().map(Timetable::word).collect(Collectors.joining(","));
    }
}
