package org.keytally.core.adapter.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keytally.core.adapter.journal.Journals.append;
import static org.keytally.core.adapter.journal.Journals.expected;
import static org.keytally.core.adapter.journal.Journals.lines;
import static org.keytally.core.adapter.journal.Journals.open;
import static org.keytally.core.adapter.journal.Journals.segmentsOf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keytally.core.adapter.journal.WatchedFolder.Operation;

final class FaultTest {

    private final MemoryFolder disk = new MemoryFolder();
    private final WatchedFolder folder = new WatchedFolder(disk, (_, _) -> {});
    private Journal journal;

    @BeforeEach
    void appendFive() throws Exception {
        journal = open(folder);
        append(journal, 5);
        disk.kind = JournalException.Kind.DISK_FULL;
    }

    private void failing(Operation operation) {
        folder.watch = (met, name) -> {
            if (met == Operation.FORCE && operation == Operation.FORCE) {
                disk.forget(name);
            }
            if (met == operation) {
                throw operation == Operation.WRITE ? new WatchedFolder.PartialWrite() : new IOException("planted");
            }
        };
    }

    private void mended() {
        folder.watch = (_, _) -> {};
    }

    private static void assertRefused(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(JournalException.class,
                refused -> assertThat(refused.kind()).isEqualTo(JournalException.Kind.DISK_FULL));
    }

    private void assertHolds(int records) throws Exception {
        assertThat(lines(journal, 1)).isEqualTo(expected(1, records));
        assertThat(journal.verify().isWhole()).isTrue();
        Journal reopened = open(disk);
        assertThat(reopened.recovery().soundness()).isEqualTo(new Soundness.Whole());
        assertThat(lines(reopened, 1)).isEqualTo(expected(1, records));
    }

    @Test
    void takesBackAPartialWriteAndGoesOnWhenThereIsSpaceAgain() throws Exception {
        byte[] before = disk.bytes("journal-000001");
        failing(Operation.WRITE);
        assertRefused(() -> append(journal, 1));
        assertRefused(() -> append(journal, 1));
        assertThat(disk.bytes("journal-000001")).isEqualTo(before);
        mended();
        append(journal, 2);
        assertHolds(7);
        assertThat(disk.names()).containsExactly("head", "journal-000001");
    }

    @Test
    void neverSealsTwoRecordsUnderOneNonce() throws Exception {
        failing(Operation.WRITE);
        assertRefused(() -> journal.append((byte) 1, new byte[]{1}));
        mended();
        int size = disk.bytes("journal-000001").length;
        journal.append((byte) 1, new byte[]{2});
        assertThat(disk.bytes("journal-000001").length - size).isEqualTo(RunHeader.LENGTH + 34 + 1);
    }

    @Test
    void goesOnInANewSegmentWhenAPartialWriteCannotBeTakenBack() throws Exception {
        folder.watch = (met, _) -> {
            if (met == Operation.WRITE) {
                throw new WatchedFolder.PartialWrite();
            }
            if (met == Operation.TRUNCATE) {
                throw new IOException("planted");
            }
        };
        assertRefused(() -> append(journal, 1));
        mended();
        append(journal, 2);
        assertHolds(7);
        assertThat(disk.names()).containsExactly("head", "journal-000001", "journal-000002");
    }

    @Test
    void neverForcesAFileAgainWhoseForceFailed() throws Exception {
        failing(Operation.FORCE);
        assertRefused(() -> journal.force(5));
        List<String> forced = new ArrayList<>();
        folder.watch = (met, name) -> {
            if (met == Operation.FORCE) {
                forced.add(name);
            }
        };
        journal.force(5);
        assertThat(forced).containsExactly("journal-000002.new");
        append(journal, 1);
        assertHolds(6);
    }

    @Test
    void makesRecordsDurableElsewhereAfterAFailedForce() throws Exception {
        failing(Operation.FORCE);
        assertRefused(() -> journal.force(5));
        mended();
        append(journal, 1);
        journal.force(6);
        MemoryFolder cut = disk.afterPowerCut(new Random(1));
        assertThat(lines(open(cut), 1)).isEqualTo(expected(1, 6));
    }

    @Test
    void makesTheNameDurableOfASegmentWhoseMakerWasKilled() throws Exception {
        MemoryFolder own = new MemoryFolder();
        WatchedFolder killed = new WatchedFolder(own, (_, _) -> {});
        Journal killedJournal = open(killed, segmentsOf(400), Follower.none());
        append(killedJournal, 2);
        killedJournal.force(2);
        killed.watch = (met, _) -> {
            if (met == Operation.FORCE_NAMES) {
                throw new IllegalStateException("killed");
            }
        };
        assertThatThrownBy(() -> append(killedJournal, 9)).isInstanceOf(IllegalStateException.class);
        Journal next = open(own);
        append(next, 1);
        int last = (int) next.tip().sequence();
        next.force(last);
        for (int seed = 0; seed < 20; seed++) {
            assertThat(lines(open(own.afterPowerCut(new Random(seed))), 1)).isEqualTo(expected(1, last));
        }
    }

    @Test
    void keepsItsRecordsWhileNoNewSegmentCanBeMade() throws Exception {
        for (Operation operation : List.of(Operation.CREATE, Operation.WRITE, Operation.FORCE, Operation.RENAME,
                Operation.FORCE_NAMES)) {
            MemoryFolder own = new MemoryFolder();
            WatchedFolder watched = new WatchedFolder(own, (_, _) -> {});
            Journal full = open(watched, segmentsOf(500), Follower.none());
            append(full, 4);
            int segments = own.names().size();
            watched.watch = (met, name) -> {
                if (met == operation && !name.equals("journal-000001")) {
                    throw new IOException("planted");
                }
            };
            while (own.names().size() == segments) {
                try {
                    append(full, 1);
                } catch (JournalException planted) {
                    break;
                }
            }
            int count = (int) full.tip().sequence();
            assertThat(lines(open(own), 1)).as("%s", operation).isEqualTo(expected(1, count));
            watched.watch = (_, _) -> {};
            append(full, 9);
            assertThat(lines(full, 1)).isEqualTo(expected(1, count + 9));
            assertThat(lines(open(own), 1)).isEqualTo(expected(1, count + 9));
            assertThat(open(own).verify().isWhole()).isTrue();
        }
    }

    @Test
    void staysOpenWhenTheHeadCannotBeWritten() throws Exception {
        folder.watch = (met, name) -> {
            if (met == Operation.RENAME && name.equals("head")) {
                throw new IOException("planted");
            }
        };
        assertRefused(journal::keepHead);
        mended();
        append(journal, 1);
        journal.close();
        assertThat(open(disk).recovery().head()).isEqualTo(Recovery.HeadState.USED);
    }

    @Test
    void letsGoEvenWhenTheHeadCannotBeWrittenAtTheEnd() throws Exception {
        failing(Operation.CREATE);
        assertRefused(journal::close);
        assertThatThrownBy(() -> append(journal, 1)).isInstanceOf(IllegalStateException.class);
        assertThat(lines(open(disk), 1)).isEqualTo(expected(1, 5));
    }

    @Test
    void opensAReadOnlyFolder() throws Exception {
        WatchedFolder readOnly = new WatchedFolder(disk, (_, _) -> {
            throw new IOException("planted");
        });
        disk.kind = JournalException.Kind.READ_ONLY;
        Journal reader = open(readOnly);
        assertThat(lines(reader, 1)).isEqualTo(expected(1, 5));
        assertThatThrownBy(() -> append(reader, 1)).isInstanceOfSatisfying(JournalException.class,
                refused -> assertThat(refused.kind()).isEqualTo(JournalException.Kind.READ_ONLY));
    }
}
