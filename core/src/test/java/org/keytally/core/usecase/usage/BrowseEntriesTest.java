package org.keytally.core.usecase.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.ledger.EntryFilter;
import org.keytally.core.domain.ledger.EntryOutline;
import org.keytally.core.domain.ledger.UsageBy;
import org.keytally.core.domain.ledger.UsageRange;
import org.keytally.core.usecase.FakeHome;

final class BrowseEntriesTest {

    private static final EntryFilter ALL = filter(Instant.EPOCH, Map.of());

    private final FakeHome home = new FakeHome();

    @Test
    void knowsHowManyThereAreAndShowsThoseOfAnyPlace() {
        BrowseEntries browse = browse(1_234);
        EntryOutline outline = browse.outline(ALL);

        assertThat(outline.count()).isEqualTo(1_234);
        assertThat(sequences(browse.lines(ALL, outline, 0, 3))).containsExactly(1L, 2L, 3L);
        assertThat(sequences(browse.lines(ALL, outline, 700, 100))).containsExactlyElementsOf(count(701, 800));
        assertThat(sequences(browse.lines(ALL, outline, 1_200, 100))).containsExactlyElementsOf(count(1_201, 1_234));
    }

    @Test
    void showsNothingOfAnEmptyBook() {
        BrowseEntries browse = browse(0);

        assertThat(browse.outline(ALL).count()).isZero();
        assertThat(browse.lines(ALL, browse.outline(ALL), 0, 100)).isEmpty();
        assertThat(browse.isEmpty()).isTrue();
    }

    @Test
    void countsAndShowsOnlyThoseMeant() {
        BrowseEntries browse = browse(55);
        EntryFilter mistral = filter(Instant.EPOCH, Map.of(UsageBy.PROVIDER, "mistral"));
        EntryOutline outline = browse.outline(mistral);

        assertThat(outline.count()).isEqualTo(5);
        assertThat(sequences(browse.lines(mistral, outline, 0, 9))).containsExactly(10L, 20L, 30L, 40L, 50L);
        assertThat(sequences(browse.lines(mistral, outline, 3, 1))).containsExactly(40L);
    }

    @Test
    void leavesOutWhatWasBeforeTheRange() {
        BrowseEntries browse = browse(999);
        EntryFilter lately = filter(SteadyEntries.FIRST.plusSeconds(60L * 990), Map.of());

        assertThat(sequences(browse.lines(lately, browse.outline(lately), 0, 99)))
                .containsExactlyElementsOf(count(990, 999));
    }

    // A clock was put back by an hour after the second: the book has them in another order than time.
    @Test
    void putsThoseOfAnEarlierQuarterFirstThoughTheyWereBookedLater() {
        BrowseEntries browse = browse(new SteadyEntries(List.of(100L, 101L, 40L, 41L)));
        EntryOutline outline = browse.outline(ALL);

        assertThat(sequences(browse.lines(ALL, outline, 0, 4))).containsExactly(40L, 41L, 100L, 101L);
        assertThat(sequences(browse.lines(ALL, outline, 1, 2))).containsExactly(41L, 100L);
    }

    private BrowseEntries browse(long count) {
        return browse(SteadyEntries.of(count));
    }

    private BrowseEntries browse(SteadyEntries book) {
        return new BrowseEntries(book, new GroupNames(home.names, home.keys));
    }

    private static EntryFilter filter(Instant from, Map<UsageBy, String> only) {
        return new EntryFilter(new UsageRange(from, Instant.parse("2030-01-01T00:00:00Z"), ZoneOffset.UTC), only);
    }

    private static List<Long> sequences(List<BrowseEntries.Line> lines) {
        return lines.stream().map(line -> line.entry().sequence()).toList();
    }

    private static List<Long> count(long from, long to) {
        return LongStream.rangeClosed(from, to).boxed().toList();
    }
}
