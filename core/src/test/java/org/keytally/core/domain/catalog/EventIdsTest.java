package org.keytally.core.domain.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class EventIdsTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00.123Z");

    private final EventIds ids = new EventIds(new SecureRandom());

    @Test
    void sortInTheOrderInWhichTheyWereMadeWhateverTheClockSays() {
        List<EventId> made = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            made.add(ids.at(NOON));
        }
        made.add(ids.at(NOON.minus(Duration.ofDays(365))));
        made.add(ids.at(NOON.plusMillis(1)));
        made.add(ids.at(NOON.plus(Duration.ofHours(1))));

        assertThat(made).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void tellTheMomentToTheMillisecond() {
        EventId id = ids.at(NOON);

        assertThat(id.value().getMostSignificantBits() >>> 16).isEqualTo(NOON.toEpochMilli());
        assertThat(id.value().version()).isEqualTo(7);
        assertThat(id.value().variant()).isEqualTo(2);
    }
}
