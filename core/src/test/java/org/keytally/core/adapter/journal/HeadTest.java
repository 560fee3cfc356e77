package org.keytally.core.adapter.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keytally.core.adapter.journal.Journals.append;
import static org.keytally.core.adapter.journal.Journals.expected;
import static org.keytally.core.adapter.journal.Journals.lines;
import static org.keytally.core.adapter.journal.Journals.open;
import static org.keytally.core.adapter.journal.Journals.segmentsOf;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

final class HeadTest {

    private final MemoryFolder folder = new MemoryFolder();

    private static Recovery found(Recovery.HeadState head, long records) {
        return new Recovery(new Soundness.Whole(), head, records, List.of());
    }

    @Test
    void isNewWhereThereIsNoJournal() throws Exception {
        assertThat(open(folder).recovery()).isEqualTo(found(Recovery.HeadState.NEW, 0));
    }

    @Test
    void givesTheFollowerItsStateBackWithoutReadingRecords() throws Exception {
        try (Journal journal = open(folder)) {
            append(journal, 9);
        }
        Tally tally = new Tally();
        assertThat(open(folder, Journals.ROOMY, tally).recovery()).isEqualTo(found(Recovery.HeadState.USED, 0));
        assertThat(tally.met).isEqualTo(expected(1, 9));
    }

    @Test
    void readsOnlyWhatCameAfterTheHead() throws Exception {
        Journal journal = open(folder);
        append(journal, 9);
        journal.keepHead();
        append(journal, 4);
        Tally tally = new Tally();
        assertThat(open(folder, Journals.ROOMY, tally).recovery()).isEqualTo(found(Recovery.HeadState.USED, 4));
        assertThat(tally.met).isEqualTo(expected(1, 13));
    }

    @Test
    void readsNoMoreForALongerHistory() throws Exception {
        long few = bytesReadAtStart(2_000);
        long many = bytesReadAtStart(20_000);
        assertThat(many).isLessThan(few + 40 * RunHeader.LENGTH).isLessThan(60_000);
    }

    private static long bytesReadAtStart(int records) throws Exception {
        MemoryFolder own = new MemoryFolder();
        JournalLimits limits = segmentsOf(50_000);
        Journal journal = open(own, limits, Follower.none());
        append(journal, records);
        journal.keepHead();
        append(journal, 100);
        WatchedFolder watched = new WatchedFolder(own, (_, _) -> {});
        assertThat(open(watched, limits, Follower.none()).recovery().records()).isEqualTo(100);
        return watched.bytesRead;
    }

    @Test
    void takesAnOlderHeadForWhatItIs() throws Exception {
        byte[] older;
        try (Journal journal = open(folder)) {
            append(journal, 3);
            journal.keepHead();
            older = folder.bytes("head");
            append(journal, 5);
        }
        folder.replace("head", older);
        Tally tally = new Tally();
        assertThat(open(folder, Journals.ROOMY, tally).recovery()).isEqualTo(found(Recovery.HeadState.USED, 5));
        assertThat(tally.met).isEqualTo(expected(1, 8));
    }

    @Test
    void readsEverythingForAFollowerThatDoesNotUnderstandItsState() throws Exception {
        try (Journal journal = open(folder)) {
            append(journal, 6);
        }
        Tally tally = new Tally();
        tally.understands = false;
        try (Journal journal = open(folder, Journals.ROOMY, tally)) {
            assertThat(journal.recovery()).isEqualTo(found(Recovery.HeadState.OUTDATED, 6));
        }
        assertThat(tally.met).isEqualTo(expected(1, 6));
        assertThat(open(folder).recovery()).isEqualTo(found(Recovery.HeadState.USED, 0));
    }

    @Test
    void namesNoRecordThatIsNotDurable() throws Exception {
        Journal journal = open(folder);
        append(journal, 9);
        journal.keepHead();
        MemoryFolder cut = folder.afterPowerCut(new java.util.Random(3));
        assertThat(lines(open(cut), 1)).isEqualTo(expected(1, 9));
    }

    @Test
    void isWrittenByItselfOnceEnoughRecordsCame() throws Exception {
        CountDownLatch written = new CountDownLatch(2);
        WatchedFolder watched = new WatchedFolder(folder, (operation, name) -> {
            if (operation == WatchedFolder.Operation.RENAME && name.equals("head")) {
                written.countDown();
            }
        });
        JournalLimits limits = new JournalLimits(1 << 20, 50, Duration.ofDays(1));
        Journal journal = open(watched, limits, new Tally());
        Thread keeper = Thread.ofVirtual().start(() -> keep(journal));
        while (written.getCount() > 0) {
            append(journal, 1);
        }
        keeper.interrupt();
        keeper.join();
        assertThat(open(folder).recovery().head()).isEqualTo(Recovery.HeadState.USED);
    }

    private static void keep(Journal journal) {
        try {
            journal.keepHeads();
        } catch (InterruptedException _) {
            // the test has seen enough
        } catch (JournalException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
