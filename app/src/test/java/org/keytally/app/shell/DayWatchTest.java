package org.keytally.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.keytally.app.fx.DirectTasks;

final class DayWatchTest {

    private final AtomicInteger told = new AtomicInteger();
    private ZoneId zone = ZoneId.of("Europe/Berlin");
    private Instant now = Instant.parse("2027-03-31T21:59:00Z");
    private final DayWatch watch =
            new DayWatch(() -> now, () -> zone, new DirectTasks(), told::incrementAndGet);

    @Test
    void tellsOnceOfEachDayWhereThePersonIs() {
        watch.look();
        assertThat(told).hasValue(0);

        now = Instant.parse("2027-03-31T22:00:00Z");
        watch.look();
        watch.look();
        assertThat(told).hasValue(1);
    }

    @Test
    void tellsAlsoOfAClockThatWentBack() {
        now = Instant.parse("2026-12-24T12:00:00Z");
        watch.look();

        assertThat(told).hasValue(1);
    }

    @Test
    void tellsThatItIsAnotherDayWhereThePersonWent() {
        zone = ZoneId.of("Asia/Tokyo");
        watch.look();

        assertThat(told).hasValue(1);
    }

    @Test
    void tellsNothingOnceItIsClosed() {
        watch.close();
        now = Instant.parse("2027-04-02T12:00:00Z");
        watch.look();
        watch.start();

        assertThat(told).hasValue(0);
    }
}
