package org.keytally.core.domain.hook;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class TimetableTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Timetable NIGHTLY = new Timetable(LocalTime.of(2, 0), Timetable.EVERY_DAY);

    @Test
    void readsDaysAsPeopleWriteThem() {
        assertThat(Timetable.days("mon-fri")).contains(Set.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY));
        assertThat(Timetable.days("Sat, Sun")).contains(Set.of(SATURDAY, SUNDAY));
        assertThat(Timetable.days("sun-mon")).contains(Set.of(SUNDAY, MONDAY));
        assertThat(Timetable.days("mon-sun")).contains(Timetable.EVERY_DAY);
        for (String wrong : new String[]{"", "mo", "mon-", "mon-wed-fri", "mon,,tue", "every"}) {
            assertThat(Timetable.days(wrong)).as(wrong).isEmpty();
        }
        for (String wrong : new String[]{"", "2", "24:00", "02:60", "2am", "-2:00", "02:00:00"}) {
            assertThat(Timetable.time(wrong)).as(wrong).isEmpty();
        }
        assertThat(Timetable.time("2:00")).contains(LocalTime.of(2, 0));
    }

    @Test
    void isDueOnceBetweenTwoLooks() {
        Instant due = Instant.parse("2026-03-10T01:00:00Z");

        assertThat(NIGHTLY.due(due.minusSeconds(30), due.plusSeconds(30), BERLIN)).contains(due);
        assertThat(NIGHTLY.due(due.minusSeconds(1), due, BERLIN)).contains(due);
        assertThat(NIGHTLY.due(due, due.plusSeconds(30), BERLIN)).isEmpty();
        assertThat(NIGHTLY.due(due.minusSeconds(60), due.minusSeconds(1), BERLIN)).isEmpty();
    }

    @Test
    void tellsOfManyDaysTheLast() {
        assertThat(NIGHTLY.due(Instant.parse("2026-03-01T12:00:00Z"), Instant.parse("2026-03-10T12:00:00Z"), BERLIN))
                .contains(Instant.parse("2026-03-10T01:00:00Z"));
    }

    @Test
    void keepsToItsDays() {
        Timetable weekend = new Timetable(LocalTime.of(2, 0), Set.of(SATURDAY));

        assertThat(weekend.due(Instant.parse("2026-03-09T00:00:00Z"), Instant.parse("2026-03-13T23:00:00Z"), BERLIN))
                .isEmpty();
        assertThat(weekend.due(Instant.parse("2026-03-09T00:00:00Z"), Instant.parse("2026-03-16T23:00:00Z"), BERLIN))
                .contains(Instant.parse("2026-03-14T01:00:00Z"));
    }

    @Test
    void isDueOnceWhereTheClocksChange() {
        Timetable inTheGap = new Timetable(LocalTime.of(2, 30), Timetable.EVERY_DAY);

        assertThat(inTheGap.due(Instant.parse("2026-03-29T00:59:00Z"), Instant.parse("2026-03-29T02:00:00Z"), BERLIN))
                .contains(Instant.parse("2026-03-29T01:30:00Z"));
        Instant first = Instant.parse("2026-10-25T00:30:00Z");
        assertThat(inTheGap.due(first.minusSeconds(60), first, BERLIN)).contains(first);
        assertThat(inTheGap.due(first, first.plusSeconds(7200), BERLIN)).isEmpty();
    }
}
