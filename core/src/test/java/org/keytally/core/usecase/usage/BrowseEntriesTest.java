package org.keytally.core.usecase.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.ledger.EntryFilter;
import org.keytally.core.domain.ledger.UsageBy;
import org.keytally.core.domain.ledger.UsageRange;
import org.keytally.core.usecase.FakeHome;

final class BrowseEntriesTest {

    private static final EntryFilter ALL = filter(Instant.EPOCH, Map.of());

    private final FakeHome home = new FakeHome();

    @Test
    void goesFromTheNewestToTheOldestAndMissesNone() {
        BrowseEntries.Page first = newest(1_234, ALL, Optional.empty());
        assertThat(sequences(first)).containsExactlyElementsOf(down(1_234, 1_035));

        BrowseEntries.Page second = newest(1_234, ALL, first.next());
        assertThat(sequences(second)).containsExactlyElementsOf(down(1_034, 835));
    }

    @Test
    void endsWhereTheBookEnds() {
        assertThat(newest(7, ALL, Optional.empty()).next()).isEmpty();
        assertThat(newest(0, ALL, Optional.empty()).lines()).isEmpty();
    }

    @Test
    void takesOnlyThoseMeant() {
        BrowseEntries.Page page =
                newest(55, filter(Instant.EPOCH, Map.of(UsageBy.PROVIDER, "mistral")), Optional.empty());

        assertThat(sequences(page)).containsExactly(50L, 40L, 30L, 20L, 10L);
    }

    @Test
    void stopsAfterAWhileWhereNoneIsMeantAndTellsWhereToGoOn() {
        EntryFilter none = filter(Instant.EPOCH, Map.of(UsageBy.PROVIDER, "nobody"));
        BrowseEntries.Page page = newest(1_000_000, none, Optional.empty());

        assertThat(page.lines()).isEmpty();
        assertThat(page.next()).contains(980_001L);
    }

    @Test
    void readsNoFurtherThanTheRange() {
        EntryFilter lately = filter(NewestEntries.FIRST.plusSeconds(60L * 999_000), Map.of());
        BrowseEntries.Page page = newest(1_000_000, lately, Optional.of(999_010L));

        assertThat(sequences(page)).containsExactlyElementsOf(down(999_009, 999_000));
        assertThat(page.next()).isEmpty();
    }

    private BrowseEntries.Page newest(long count, EntryFilter filter, Optional<Long> before) {
        return new BrowseEntries(new NewestEntries(count), new GroupNames(home.names, home.keys))
                .newest(filter, before, 200);
    }

    private static EntryFilter filter(Instant from, Map<UsageBy, String> only) {
        return new EntryFilter(new UsageRange(from, Instant.parse("2030-01-01T00:00:00Z"), ZoneOffset.UTC), only);
    }

    private static List<Long> sequences(BrowseEntries.Page page) {
        return page.lines().stream().map(line -> line.entry().sequence()).toList();
    }

    private static List<Long> down(long from, long to) {
        return LongStream.rangeClosed(to, from).map(place -> from + to - place).boxed().toList();
    }
}
