package org.keytally.app.keys;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keytally.app.words.Formats;
import org.keytally.app.words.Words;
import org.keytally.core.domain.key.KeyCalendar;
import org.keytally.core.domain.key.Payer;

/// What ends or is due with keys in one month, or is overdue.
record KeyMonth(String title, List<Day> days) {

    /// One thing that happens to a key.
    ///
    /// @param away how many days it is away, in words
    record Day(String day, String away, KeyCalendar.Kind kind, String label, Payer payer, boolean isOverdue) {}

    KeyMonth {
        days = List.copyOf(days);
    }

    static List<KeyMonth> of(KeyCalendar calendar, Words words, Formats formats, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, formats.zone());
        Map<String, List<Day>> months = new LinkedHashMap<>();
        for (KeyCalendar.Date date : calendar.dates()) {
            LocalDate day = LocalDate.ofInstant(date.at(), formats.zone());
            boolean isOverdue = !date.at().isAfter(now);
            String title = isOverdue
                    ? words.of("keys.calendar.overdue")
                    : formats.month(YearMonth.from(day).atDay(1));
            months.computeIfAbsent(title, _ -> new ArrayList<>()).add(new Day(
                    formats.day(day), away(words, ChronoUnit.DAYS.between(today, day)), date.kind(),
                    date.key().label(), Payer.of(date.key().scope()), isOverdue));
        }
        return months.entrySet().stream().map(month -> new KeyMonth(month.getKey(), month.getValue())).toList();
    }

    private static String away(Words words, long days) {
        if (days == 0) {
            return words.of("keys.calendar.today");
        }
        if (days == 1) {
            return words.of("keys.calendar.tomorrow");
        }
        if (days == -1) {
            return words.of("keys.calendar.yesterday");
        }
        return days > 0 ? words.of("keys.calendar.in", days) : words.of("keys.calendar.ago", -days);
    }
}
