package org.keytally.core.usecase.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.key.Payer;
import org.keytally.core.domain.ledger.EntryState;
import org.keytally.core.domain.ledger.UsageRange;
import org.keytally.core.usecase.FakeHome;
import org.keytally.core.usecase.usage.FindMisroutes.Misroute;

final class FindMisroutesTest {

    private static final UsageRange MONTH = new UsageRange(
            Instant.parse("2026-03-01T00:00:00Z"), Instant.parse("2026-04-01T00:00:00Z"), ZoneOffset.UTC);

    private final FakeHome home = new FakeHome();
    private final PaidEntries book = new PaidEntries();
    private final FindMisroutes misroutes = new FindMisroutes(
            book, new BrowseEntries(book, new GroupNames(home.names, home.keys)));

    @Test
    void findsThoseThatAnotherPaidTheNewestFirstAndWhatFailedBefore() {
        book.book("2026-03-01T10:00:00Z", "openai", "1", "");
        book.bookMisrouted("2026-03-02T10:00:00Z", true);
        book.bookMisrouted("2026-03-02T10:00:05Z", false);
        book.bookUnknown("2026-03-03T10:00:00Z", "openai");

        List<Misroute> found = misroutes.find(MONTH, 10);

        assertThat(found).extracting(one -> one.line().entry().intent().at().toString())
                .containsExactly("2026-03-02T10:00:05Z", "2026-03-02T10:00:00Z");
        assertThat(found.getFirst().before()).isEmpty();
        assertThat(found.getLast().before().map(line -> line.entry().intent().purse().payer())).contains(Payer.YOU);
        assertThat(found.getLast().before().flatMap(line -> line.entry().settlement())
                .flatMap(settled -> settled.ending().failure())).isEqualTo(Optional.of("quota"));
    }

    @Test
    void findsWhatMayHaveBeenChargedBeforeOnBothSidesOfAStep() {
        book.bookPaidTwice("2026-03-02T11:59:58Z", "2026-03-02T12:00:03Z");
        book.bookPaidTwice("2026-03-02T17:59:58Z", "2026-03-02T18:00:03Z");

        assertThat(misroutes.find(MONTH, 10)).hasSize(2).allSatisfy(one -> assertThat(one.before()
                .map(line -> line.entry().state())).contains(EntryState.UNKNOWN));
    }

    @Test
    void findsNoMoreThanAreWantedAndReadsNoFurther() {
        book.bookMisrouted("2026-03-02T10:00:00Z", false);
        book.bookMisrouted("2026-03-20T10:00:00Z", false);

        assertThat(misroutes.find(MONTH, 1)).hasSize(1);
        assertThat(book.reads()).isEqualTo(1);
    }

    @Test
    void leavesOutWhatLiesOutsideTheRange() {
        book.bookMisrouted("2026-02-28T23:59:59Z", false);
        book.bookMisrouted("2026-04-01T00:00:00Z", false);

        assertThat(misroutes.find(MONTH, 10)).isEmpty();
    }

    @Test
    void endsWhenItIsInterrupted() {
        book.bookMisrouted("2026-03-02T10:00:00Z", false);
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> misroutes.find(MONTH, 10)).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
