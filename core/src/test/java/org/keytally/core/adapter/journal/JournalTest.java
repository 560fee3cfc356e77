package org.keytally.core.adapter.journal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keytally.core.adapter.journal.Journals.append;
import static org.keytally.core.adapter.journal.Journals.expected;
import static org.keytally.core.adapter.journal.Journals.lines;
import static org.keytally.core.adapter.journal.Journals.open;
import static org.keytally.core.adapter.journal.Journals.segmentsOf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class JournalTest {

    private final MemoryFolder folder = new MemoryFolder();

    @Test
    void givesBackWhatWasAppended() throws Exception {
        try (Journal journal = open(folder)) {
            append(journal, 5);
            assertThat(lines(journal, 1)).isEqualTo(expected(1, 5));
        }
        try (Journal journal = open(folder)) {
            assertThat(journal.recovery().soundness()).isEqualTo(new Soundness.Whole());
            assertThat(lines(journal, 1)).isEqualTo(expected(1, 5));
            assertThat(journal.verify()).isEqualTo(new Verification(5, Optional.empty(), 0, 0, 0));
        }
    }

    @Test
    void goesOnWhereItEnded() throws Exception {
        for (int run = 0; run < 4; run++) {
            try (Journal journal = open(folder)) {
                append(journal, 3);
            }
        }
        Journal journal = open(folder);
        assertThat(lines(journal, 1)).isEqualTo(expected(1, 12));
        assertThat(journal.verify().isWhole()).isTrue();
        assertThat(folder.names()).containsExactly("head", "journal-000001");
    }

    @Test
    void carriesPayloadsOfEverySize() throws Exception {
        List<byte[]> payloads = new ArrayList<>();
        Random random = new Random(5);
        for (int size : new int[]{0, 1, 100, 1024, 70_000, 300_000, RunSeal.MOST_PAYLOAD}) {
            byte[] payload = new byte[size];
            random.nextBytes(payload);
            payloads.add(payload);
        }
        Journal journal = open(folder, segmentsOf(100_000), Follower.none());
        for (byte[] payload : payloads) {
            journal.append((byte) -3, payload);
        }
        List<byte[]> read = new ArrayList<>();
        open(folder).read(1, (_, kind, payload) -> kind == -3 && read.add(payload));
        assertThat(read.stream().map(Octets::of)).isEqualTo(payloads.stream().map(Octets::of).toList());
    }

    @Test
    void refusesAPayloadThatIsTooLarge() throws Exception {
        Journal journal = open(folder);
        assertThatThrownBy(() -> journal.append((byte) 1, new byte[RunSeal.MOST_PAYLOAD + 1]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(journal.tip().sequence()).isZero();
    }

    @Test
    void showsNothingOfItsPayloads() throws Exception {
        try (Journal journal = open(folder)) {
            append(journal, 20);
        }
        for (String name : folder.names()) {
            assertThat(new String(folder.bytes(name), ISO_8859_1)).doesNotContain(Journals.CANARY)
                    .doesNotContain("record");
        }
    }

    @Test
    void beginsNewSegmentsWhenOneIsFull() throws Exception {
        Journal journal = open(folder, segmentsOf(1000), new Tally());
        append(journal, 60);
        assertThat(folder.names()).hasSizeGreaterThan(5);
        assertThat(folder.names()).allSatisfy(name -> assertThat(folder.bytes(name).length).isLessThanOrEqualTo(1000));
        assertThat(lines(journal, 1)).isEqualTo(expected(1, 60));
        assertThat(lines(open(folder), 1)).isEqualTo(expected(1, 60));
        assertThat(journal.verify().isWhole()).isTrue();
    }

    @Test
    void leavesNoHeaderBehindWithoutARecord() throws Exception {
        for (int bytes = 400; bytes < 700; bytes += 7) {
            MemoryFolder own = new MemoryFolder();
            for (int run = 0; run < 6; run++) {
                try (Journal journal = open(own, segmentsOf(bytes), Follower.none())) {
                    append(journal, 2);
                }
            }
            assertThat(open(own).verify()).isEqualTo(new Verification(12, Optional.empty(), 0, 0, 0));
        }
    }

    @Test
    void readsFromTheMiddleWithoutReadingAllSegments() throws Exception {
        WatchedFolder watched = new WatchedFolder(folder, (_, _) -> {});
        try (Journal journal = open(watched, segmentsOf(20_000), Follower.none())) {
            append(journal, 5000);
        }
        Journal journal = open(watched, segmentsOf(20_000), Follower.none());
        for (long from : new long[]{1, 2, 137, 138, 2500, 4999, 5000}) {
            assertThat(lines(journal, from)).isEqualTo(expected(from, 5000));
            watched.bytesRead = 0;
            journal.read(from, (sequence, _, _) -> sequence < from);
            assertThat(watched.bytesRead).isLessThanOrEqualTo(2 * 20_000);
        }
        assertThat(lines(journal, 5001)).isEmpty();
    }

    @Test
    void readsWhatIsAppendedWhileItIsOpen() throws Exception {
        Journal journal = open(folder, segmentsOf(100_000), Follower.none());
        append(journal, 3000);
        assertThat(lines(journal, 2900)).isEqualTo(expected(2900, 3000));
        append(journal, 1);
        assertThat(lines(journal, 3001)).isEqualTo(expected(3001, 3001));
    }

    @Test
    void stopsReadingWhenTheVisitorHasEnough() throws Exception {
        Journal journal = open(folder);
        append(journal, 10);
        List<Long> met = new ArrayList<>();
        Verification reading = journal.read(3, (sequence, _, _) -> met.add(sequence) && sequence < 5);
        assertThat(met).containsExactly(3L, 4L, 5L);
        assertThat(reading.isWhole()).isTrue();
    }

    @Test
    void stopsReadingWhenInterrupted() throws Exception {
        Journal journal = open(folder);
        append(journal, 10);
        Thread.currentThread().interrupt();
        assertThatThrownBy(journal::verify).isInstanceOfSatisfying(JournalException.class,
                refused -> assertThat(refused.kind()).isEqualTo(JournalException.Kind.INTERRUPTED));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(journal.verify().isWhole()).isTrue();
    }

    @Test
    void changesItsMarkWithEveryRecordAndKeepsItOverAStart() throws Exception {
        Journal journal = open(folder);
        append(journal, 1);
        Tip first = journal.tip();
        append(journal, 1);
        Tip second = journal.tip();
        journal.close();
        assertThat(second.mark()).isNotEqualTo(first.mark()).hasSize(64);
        assertThat(open(folder).tip()).isEqualTo(second);
    }

    @Test
    void sealsTheSameRecordDifferentlyAfterEveryStart() throws Exception {
        try (Journal journal = open(folder)) {
            append(journal, 1);
        }
        MemoryFolder restored = folder.copy();
        append(open(folder), 1);
        append(open(restored), 1);
        assertThat(folder.bytes("journal-000001")).isNotEqualTo(restored.bytes("journal-000001"));
    }

    @Test
    void costsThirtyFourBytesARecord() throws Exception {
        Journal journal = open(folder);
        journal.append((byte) 1, new byte[60]);
        int before = folder.bytes("journal-000001").length;
        journal.append((byte) 1, new byte[60]);
        assertThat(folder.bytes("journal-000001").length - before).isEqualTo(60 + 34);
    }

    @Test
    void writesNothingUntilSomethingIsAppended() throws Exception {
        open(folder).close();
        assertThat(folder.names()).isEmpty();
        try (Journal journal = open(folder)) {
            append(journal, 1);
        }
        byte[] before = folder.bytes("head");
        open(folder).close();
        assertThat(folder.bytes("head")).isEqualTo(before);
    }

    @Test
    void refusesUseAfterItWasClosed() throws Exception {
        Journal journal = open(folder);
        append(journal, 1);
        journal.close();
        journal.close();
        assertThatThrownBy(() -> append(journal, 1)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> journal.force(1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesToForceWhatIsNotThere() throws Exception {
        Journal journal = open(folder);
        append(journal, 1);
        assertThatThrownBy(() -> journal.force(2)).isInstanceOf(IllegalArgumentException.class);
    }
}
