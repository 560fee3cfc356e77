package org.keytally.core.adapter.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keytally.core.adapter.journal.Journals.append;
import static org.keytally.core.adapter.journal.Journals.expected;
import static org.keytally.core.adapter.journal.Journals.lines;
import static org.keytally.core.adapter.journal.Journals.open;
import static org.keytally.core.adapter.journal.Journals.segmentsOf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keytally.core.adapter.journal.Damage.Kind;

/// A small closed journal of three segments and five runs, damaged in every way there is.
final class DamageTest {

    private static final int RECORDS = 18;

    private final MemoryFolder sound = new MemoryFolder();
    private final List<String> segments = new ArrayList<>();

    @BeforeEach
    void writeThreeSegments() throws Exception {
        for (int run = 0; run < 3; run++) {
            try (Journal journal = open(sound, segmentsOf(790), new Tally())) {
                append(journal, 6);
            }
        }
        segments.addAll(sound.names().stream().filter(name -> name.startsWith("journal")).toList());
        assertThat(segments).hasSize(3);
    }

    /// One header or record of a segment file.
    private record Part(int start, int end, long sequence, boolean isHeader) {}

    private static List<Part> parts(byte[] segment) {
        List<Part> parts = new ArrayList<>();
        ByteBuffer bytes = ByteBuffer.wrap(segment);
        int at = 0;
        while (at < segment.length) {
            boolean isHeader = bytes.getInt(at) == RunHeader.MAGIC;
            int end = at + (isHeader ? RunHeader.LENGTH : RunSeal.PREFIX + bytes.getInt(at));
            long sequence = isHeader ? bytes.getLong(at + 32) + 1 : bytes.getLong(at + 4);
            parts.add(new Part(at, end, sequence, isHeader));
            at = end;
        }
        return parts;
    }

    private static byte[] join(byte[] segment, List<Part> parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        parts.forEach(part -> joined.write(segment, part.start(), part.end() - part.start()));
        return joined.toByteArray();
    }

    private MemoryFolder with(String segment, byte[] bytes) {
        MemoryFolder damaged = sound.copy();
        damaged.replace(segment, bytes);
        return damaged;
    }

    private static Optional<Damage> found(MemoryFolder folder) throws Exception {
        return open(folder).verify().first();
    }

    private static Damage damage(Kind kind, String segment, long offset, long sequence) {
        return new Damage(kind, new Place(SegmentNames.number(segment).getAsInt(), offset, sequence));
    }

    @Test
    void findsEveryChangedByteWhereItIs() throws Exception {
        for (String segment : segments) {
            for (Part part : parts(sound.bytes(segment))) {
                for (int at = part.start(); at < part.end(); at++) {
                    byte[] bytes = sound.bytes(segment).clone();
                    bytes[at] ^= (byte) (1 << at % 8);
                    assertThat(found(with(segment, bytes))).as("%s at %d", segment, at)
                            .contains(damage(Kind.CHANGED, segment, part.start(), part.sequence()));
                }
            }
        }
    }

    @Test
    void readsAllRecordsBesideAChangedOne() throws Exception {
        for (String segment : segments) {
            for (Part part : parts(sound.bytes(segment))) {
                if (part.isHeader()) {
                    continue;
                }
                byte[] bytes = sound.bytes(segment).clone();
                bytes[part.end() - 1] ^= 1;
                List<String> others = expected(1, RECORDS);
                others.remove((int) part.sequence() - 1);
                Journal journal = open(with(segment, bytes));
                assertThat(lines(journal, 1)).isEqualTo(others);
                assertThat(journal.verify()).isEqualTo(new Verification(RECORDS - 1,
                        Optional.of(damage(Kind.CHANGED, segment, part.start(), part.sequence())), 1, 1, 0));
            }
        }
    }

    @Test
    void findsEveryRemovedRecord() throws Exception {
        forEveryRecord((segment, parts, at) -> {
            Part part = parts.get(at);
            boolean isLast = at == parts.size() - 1;
            parts.remove(at);
            return Optional.of(damage(isLast ? Kind.TRUNCATED : Kind.REMOVED, segment, part.start(), part.sequence()));
        });
    }

    @Test
    void findsEveryRepeatedRecord() throws Exception {
        forEveryRecord((segment, parts, at) -> {
            Part part = parts.get(at);
            Optional<Part> after = at + 1 < parts.size() ? Optional.of(parts.get(at + 1)) : Optional.empty();
            parts.add(at, part);
            // behind the end of a segment nothing counts, so a copy at the very end shows as bytes set aside
            return after.map(_ -> damage(Kind.REPEATED, segment, part.end(), part.sequence() + 1));
        });
    }

    @Test
    void findsEveryRecordSwappedWithTheNext() throws Exception {
        forEveryRecord((segment, parts, at) -> {
            if (at + 1 == parts.size() || parts.get(at + 1).isHeader()) {
                return Optional.empty();
            }
            Part part = parts.get(at);
            Collections.swap(parts, at, at + 1);
            return Optional.of(damage(Kind.SWAPPED, segment, part.start(), part.sequence()));
        });
    }

    @Test
    void findsForeignBytesBetweenRecords() throws Exception {
        for (String segment : segments) {
            byte[] bytes = sound.bytes(segment);
            List<Part> parts = parts(bytes);
            for (Part part : parts) {
                ByteArrayOutputStream longer = new ByteArrayOutputStream();
                longer.write(bytes, 0, part.start());
                longer.write(new byte[]{0, 0, 0, 40, 1, 2, 3});
                longer.write(bytes, part.start(), bytes.length - part.start());
                // the last record is pushed behind the end of its segment, where nothing counts
                Kind kind = part.equals(parts.getLast()) ? Kind.CHANGED : Kind.INSERTED;
                assertThat(found(with(segment, longer.toByteArray())))
                        .contains(damage(kind, segment, part.start(), part.sequence()));
            }
        }
    }

    private interface Tampering {
        /// Changes the parts and says what is to be found, if anything.
        Optional<Damage> apply(String segment, List<Part> parts, int at);
    }

    private void forEveryRecord(Tampering tampering) throws Exception {
        int times = 0;
        for (String segment : segments) {
            byte[] bytes = sound.bytes(segment);
            for (int at = 0; at < parts(bytes).size(); at++) {
                List<Part> parts = parts(bytes);
                if (parts.get(at).isHeader()) {
                    continue;
                }
                Optional<Damage> expected = tampering.apply(segment, parts, at);
                if (expected.isPresent()) {
                    assertThat(found(with(segment, join(bytes, parts)))).isEqualTo(expected);
                    times++;
                }
            }
        }
        assertThat(times).isGreaterThan(RECORDS / 2);
    }

    @Test
    void findsTheEndCutAtEveryByte() throws Exception {
        String last = segments.getLast();
        byte[] bytes = sound.bytes(last);
        List<Part> parts = parts(bytes);
        for (int length = 0; length < bytes.length; length++) {
            int cut = length;
            Part part = parts.stream().filter(candidate -> cut < candidate.end()).findFirst().orElseThrow();
            MemoryFolder damaged = with(last, Arrays.copyOf(bytes, length));
            Journal journal = open(damaged);
            Damage expected = damage(Kind.TRUNCATED, last, part.start(), part.sequence());
            assertThat(journal.recovery().soundness()).as("at %d", cut).isEqualTo(new Soundness.Damaged(expected));
            assertThat(journal.verify().first()).contains(expected);
        }
    }

    @Test
    void findsEveryMissingSegment() throws Exception {
        for (String segment : segments) {
            MemoryFolder damaged = sound.copy();
            damaged.delete(segment);
            Journal journal = open(damaged);
            Damage expected = damage(Kind.REMOVED, segment, 0, parts(sound.bytes(segment)).getFirst().sequence());
            assertThat(journal.recovery().soundness()).isEqualTo(new Soundness.Damaged(expected));
            assertThat(journal.verify().first()).contains(expected);
        }
    }

    @Test
    void findsSegmentsThatChangedPlaces() throws Exception {
        MemoryFolder damaged = sound.copy();
        damaged.replace(segments.get(0), sound.bytes(segments.get(1)));
        damaged.replace(segments.get(1), sound.bytes(segments.get(0)));
        assertThat(open(damaged).recovery().soundness())
                .isEqualTo(new Soundness.Damaged(damage(Kind.SWAPPED, segments.getFirst(), 0, 1)));
        assertThat(found(damaged)).contains(damage(Kind.SWAPPED, segments.getFirst(), 0, 1));
    }

    @Test
    void findsASegmentThatOccursAgain() throws Exception {
        MemoryFolder damaged = with("journal-000004", sound.bytes(segments.getLast()));
        assertThat(open(damaged).recovery().soundness())
                .isEqualTo(new Soundness.Damaged(damage(Kind.REPEATED, "journal-000004", 0, RECORDS + 1)));
    }

    @Test
    void findsAnOlderHistoryPutInItsPlace() throws Exception {
        MemoryFolder fork = new MemoryFolder();
        MemoryFolder other = new MemoryFolder();
        for (MemoryFolder each : List.of(fork, other)) {
            try (Journal journal = open(each, segmentsOf(790), new Tally())) {
                append(journal, 12);
            }
        }
        other.replace("journal-000001", fork.bytes("journal-000001"));
        assertThat(found(other).map(Damage::kind)).contains(Kind.CHANGED);
    }

    @Test
    void findsALaterHeaderPutAtTheBeginning() throws Exception {
        for (String segment : segments) {
            byte[] bytes = sound.bytes(segment);
            for (Part part : parts(bytes)) {
                if (part.isHeader() && part.start() > 0) {
                    MemoryFolder damaged = with(segment, Arrays.copyOfRange(bytes, part.start(), bytes.length));
                    assertThat(found(damaged).map(Damage::kind)).contains(Kind.REMOVED);
                }
            }
        }
    }

    @Test
    void takesASegmentWithoutAHeaderForDamage() throws Exception {
        for (int length = 0; length < RunHeader.LENGTH; length++) {
            MemoryFolder empty = new MemoryFolder();
            byte[] header = Arrays.copyOf(sound.bytes(segments.getFirst()), length);
            empty.replace("journal-000001", header);
            Journal journal = open(empty);
            assertThat(journal.recovery().soundness())
                    .isEqualTo(new Soundness.Damaged(damage(Kind.TRUNCATED, "journal-000001", 0, 1)));
            append(journal, 2);
            assertThat(empty.bytes("journal-000001")).isEqualTo(header);
            assertThat(lines(open(empty), 1)).isEqualTo(expected(1, 2));
            assertThat(journal.verify().first()).contains(damage(Kind.TRUNCATED, "journal-000001", 0, 1));
        }
    }

    @Test
    void goesOnInANewSegmentBehindDamageAndKeepsSayingSo() throws Exception {
        byte[] bytes = sound.bytes(segments.get(1)).clone();
        Part changed = parts(bytes).get(2);
        bytes[changed.start() + 20] ^= 4;
        MemoryFolder damaged = with(segments.get(1), bytes);
        damaged.delete("head");
        Damage expected = damage(Kind.CHANGED, segments.get(1), changed.start(), changed.sequence());
        for (int start = 0; start < 3; start++) {
            try (Journal journal = open(damaged)) {
                assertThat(journal.recovery().soundness()).isEqualTo(new Soundness.Damaged(expected));
                append(journal, 2);
                assertThat(journal.verify().first()).contains(expected);
                assertThat(journal.verify().damages()).isEqualTo(1);
            }
        }
        assertThat(damaged.bytes(segments.get(1))).isEqualTo(bytes);
        assertThat(damaged.names()).containsExactly("head", "journal-000001", "journal-000002", "journal-000003",
                "journal-000004");
        List<String> rest = expected(1, RECORDS + 6);
        rest.remove((int) changed.sequence() - 1);
        assertThat(lines(open(damaged), 1)).isEqualTo(rest);
    }

    @Test
    void neverUsesASequenceAgainThatTheHeadKnows() throws Exception {
        MemoryFolder damaged = with(segments.getLast(), Arrays.copyOf(sound.bytes(segments.getLast()), 300));
        Tally tally = new Tally();
        Journal journal = open(damaged, segmentsOf(790), tally);
        assertThat(tally.met).isEqualTo(expected(1, RECORDS));
        assertThat(journal.append((byte) 1, Journals.payload(RECORDS + 1))).isEqualTo(RECORDS + 1);
        assertThat(journal.verify().first().map(Damage::kind)).contains(Kind.TRUNCATED);
        assertThat(open(damaged).recovery().soundness()).isInstanceOf(Soundness.Damaged.class);
    }

    @Test
    void findsEveryChangedByteOfTheHeadAndReadsEverythingInstead() throws Exception {
        byte[] head = sound.bytes("head");
        for (int at = 0; at < head.length; at++) {
            byte[] bytes = head.clone();
            bytes[at] ^= (byte) (1 << at % 8);
            Tally tally = new Tally();
            Journal journal = open(with("head", bytes), segmentsOf(790), tally);
            assertThat(journal.recovery()).isEqualTo(new Recovery(new Soundness.Whole(),
                    Recovery.HeadState.UNREADABLE, RECORDS, List.of()));
            assertThat(tally.met).isEqualTo(expected(1, RECORDS));
        }
    }

    @Test
    void saysThatTheHeadIsMissingAndReadsEverything() throws Exception {
        MemoryFolder damaged = sound.copy();
        damaged.delete("head");
        Tally tally = new Tally();
        assertThat(open(damaged, segmentsOf(790), tally).recovery())
                .isEqualTo(new Recovery(new Soundness.Whole(), Recovery.HeadState.MISSING, RECORDS, List.of()));
        assertThat(tally.met).isEqualTo(expected(1, RECORDS));
    }

    @Test
    void refusesAnotherKeyAndChangesNothing() throws Exception {
        MemoryFolder before = sound.copy();
        assertThatThrownBy(() -> Journal.open(sound, Journals.key(8), Journals.CLOCK, segmentsOf(790), new Tally()))
                .isInstanceOfSatisfying(JournalException.class,
                        refused -> assertThat(refused.kind()).isEqualTo(JournalException.Kind.OTHER_KEY));
        assertThat(sound.names()).isEqualTo(before.names());
    }
}
