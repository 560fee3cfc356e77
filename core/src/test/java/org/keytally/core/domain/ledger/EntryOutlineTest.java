package org.keytally.core.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class EntryOutlineTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Duration QUARTER = Duration.ofMinutes(15);

    @Test
    void tellsWhereThePlacesLieAndJoinsNeighbours() {
        EntryOutline outline = outline(0, 3, 1, 2, 7, 5);

        assertThat(outline.count()).isEqualTo(10);
        assertThat(outline.runs(0, 3)).containsExactly(run(0, 1));
        assertThat(outline.runs(2, 2)).containsExactly(run(0, 2));
        assertThat(outline.runs(3, 3)).containsExactly(run(1, 2), run(7, 8));
        assertThat(outline.runs(9, 100)).containsExactly(run(7, 8));
        assertThat(outline.runs(10, 5)).isEmpty();
    }

    @Test
    void tellsThePlaceOfTheFirstInAStretch() {
        EntryOutline outline = outline(0, 3, 1, 2, 7, 5);

        assertThat(outline.placeAt(at(0).plusSeconds(899))).isZero();
        assertThat(outline.placeAt(at(1).plusSeconds(1))).isEqualTo(3);
        assertThat(outline.placeAt(at(7))).isEqualTo(5);
    }

    @Test
    void isContinuedWhereOnlyTheNewestGrew() {
        EntryOutline outline = outline(0, 3, 1, 2);

        assertThat(outline.isContinuedBy(outline)).isTrue();
        assertThat(outline.isContinuedBy(outline(0, 3, 1, 4, 2, 1))).isTrue();
        assertThat(EntryOutline.NONE.isContinuedBy(outline)).isTrue();
    }

    @Test
    void isNotContinuedWhereTheRangeMovedOrTheClockWasPutBack() {
        EntryOutline outline = outline(0, 3, 1, 2);

        assertThat(outline.isContinuedBy(outline(1, 2, 2, 1))).isFalse();
        assertThat(outline.isContinuedBy(outline(0, 4, 1, 2))).isFalse();
        assertThat(outline.isContinuedBy(outline(0, 3, 1, 1))).isFalse();
        assertThat(outline.isContinuedBy(EntryOutline.NONE)).isFalse();
    }

    private static EntryOutline outline(int... quartersAndCounts) {
        SortedMap<Instant, Long> counts = new TreeMap<>();
        for (int i = 0; i < quartersAndCounts.length; i += 2) {
            counts.put(at(quartersAndCounts[i]), (long) quartersAndCounts[i + 1]);
        }
        return EntryOutline.of(QUARTER, counts);
    }

    private static EntryOutline.Run run(int from, int to) {
        return new EntryOutline.Run(at(from), at(to));
    }

    private static Instant at(int quarter) {
        return NOON.plus(QUARTER.multipliedBy(quarter));
    }
}
