package org.keytally.core.adapter.sealed.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keytally.core.adapter.sealed.AesGcm;
import org.keytally.core.adapter.sealed.HomeKey;
import org.keytally.core.adapter.sealed.MemoryDisk;
import org.keytally.core.adapter.sealed.Preamble;
import org.keytally.core.adapter.sealed.Purpose;
import org.keytally.core.adapter.sealed.PurposeKey;
import org.keytally.core.adapter.sealed.SealedException;
import org.keytally.core.adapter.sealed.SealedException.Kind;
import org.keytally.core.sweep.Canary;

/// What happens to a sealed file that was damaged, cut, or changed by somebody without the key.
final class SealedFileDamageTest {

    private static final Path PATH = Path.of("home/secrets");
    private static final int BODY = Canary.bytes("-1").length + AesGcm.OVERHEAD;

    private final MemoryDisk disk = new MemoryDisk();
    private byte[] whole = new byte[0];
    private int head;

    @BeforeEach
    void make() throws SealedException {
        SealedFile file = opened();
        file.make();
        // Two writings, so that the order of the entries is known.
        file.write(Map.of("one", Canary.bytes("-1")), Set.of());
        file.write(Map.of("two", Canary.bytes("-2")), Set.of());
        whole = disk.content(PATH);
        head = ByteBuffer.wrap(whole).getInt(whole.length - Integer.BYTES);
    }

    @Test
    void everyFlippedBitIsFoundAndNeverGivesAWrongContent() throws SealedException {
        for (int bit = 0; bit < whole.length * 8; bit++) {
            byte[] changed = whole.clone();
            changed[bit / 8] ^= (byte) (1 << (bit % 8));
            SealedFile file = with(changed);
            assertThat(file.check()).as("bit %d", bit).hasSize(1).allMatch(each -> each.kind() == Kind.DAMAGED);
            requireRightOrDamaged(file);
        }
    }

    @Test
    void everyCutIsFoundAndNeverGivesAWrongContent() throws SealedException {
        for (int length = 0; length < whole.length; length++) {
            SealedFile file = with(Arrays.copyOf(whole, length));
            if (length < head) {
                assertThat(failureOf(file, "one").kind()).as("length %d", length).isEqualTo(Kind.DAMAGED);
            } else {
                assertThat(file.check()).as("length %d", length).isNotEmpty();
                requireRightOrDamaged(file);
            }
        }
    }

    @Test
    void damageIsLocatedAndTheOthersStayReadable() throws SealedException {
        byte[] changed = whole.clone();
        changed[head + BODY + 20] ^= 1;
        SealedFile file = with(changed);

        assertThat(failureOf(file, "two").place()).isEqualTo("secrets, entry two at byte " + (head + BODY));
        assertThat(file.read("one")).contains(Canary.bytes("-1"));
    }

    @Test
    void aDamagedTableIsTakenFromTheOtherEndAndMendedByTheNextWriting() throws SealedException {
        byte[] changed = whole.clone();
        Arrays.fill(changed, 0, head, (byte) 0);
        SealedFile file = with(changed);

        assertThat(file.read("one")).contains(Canary.bytes("-1"));
        assertThat(file.check()).hasSize(1);

        file.write(Map.of("three", Canary.bytes("-3")), Set.of());

        assertThat(opened().check()).isEmpty();
        assertThat(opened().names()).isEqualTo(Set.of("one", "two", "three"));
    }

    @Test
    void aDamagedEntryCanBeReplacedOrRemoved() throws SealedException {
        byte[] cut = Arrays.copyOf(whole, head + BODY + 5);

        with(cut).write(Map.of("two", Canary.bytes("-2")), Set.of());
        assertThat(opened().check()).isEmpty();

        with(cut).write(Map.of(), Set.of("two"));
        assertThat(opened().names()).isEqualTo(Set.of("one"));
    }

    @Test
    void aCutEntryIsNotSilentlyDroppedByAWriting() {
        SealedFile file = with(Arrays.copyOf(whole, head + BODY + 5));

        SealedException failure = catchThrowableOfType(
                SealedException.class, () -> file.write(Map.of("three", Canary.bytes("-3")), Set.of()));

        assertThat(failure.kind()).isEqualTo(Kind.DAMAGED);
        assertThat(failure.place()).contains("entry two");
    }

    @Test
    void entriesCannotBeSwapped() throws SealedException {
        byte[] swapped = whole.clone();
        System.arraycopy(whole, head, swapped, head + BODY, BODY);
        System.arraycopy(whole, head + BODY, swapped, head, BODY);
        SealedFile file = with(swapped);

        assertThat(failureOf(file, "one").kind()).isEqualTo(Kind.DAMAGED);
        assertThat(failureOf(file, "two").kind()).isEqualTo(Kind.DAMAGED);
    }

    @Test
    void anOlderFormOfAnEntryCannotBePutBack() throws SealedException {
        opened().write(Map.of("one", Canary.bytes("-9")), Set.of());
        byte[] newer = disk.content(PATH);
        System.arraycopy(whole, head, newer, head + BODY, BODY);

        assertThat(failureOf(with(newer), "one").kind()).isEqualTo(Kind.DAMAGED);
    }

    @Test
    void anEntryOfAParallelFileOfTheSameGenerationCannotBePutIn() throws SealedException {
        opened().write(Map.of("one", Canary.bytes("-8")), Set.of());
        byte[] parallel = disk.content(PATH);
        with(whole).write(Map.of("one", Canary.bytes("-9")), Set.of());
        byte[] ours = disk.content(PATH);
        System.arraycopy(parallel, head + BODY, ours, head + BODY, BODY);

        assertThat(failureOf(with(ours), "one").kind()).isEqualTo(Kind.DAMAGED);
    }

    @Test
    void theTableCannotBeRewrittenWithoutTheKey() {
        // One entry is left out of both tables and every checksum is mended.
        SealedHead known = headOf(whole);
        SealedTable shorter = new SealedTable(
                known.table().fileId(), 1, known.table().generation(), List.of(known.table().entries().get(0)));
        byte[] forgedHead = SealedHead.bytes(shorter, key((byte) 9));
        byte[] body = Arrays.copyOfRange(whole, head, head + BODY);
        byte[] forged = ByteBuffer.allocate(2 * forgedHead.length + body.length + Integer.BYTES)
                .put(forgedHead)
                .put(body)
                .put(forgedHead)
                .putInt(forgedHead.length)
                .array();

        assertThat(failureOf(with(forged), "one").kind()).isEqualTo(Kind.FORGED);
    }

    @Test
    void anotherHomesFileIsNotTakenForOurs() throws SealedException {
        SealedFile foreign = new SealedFile(PATH, key((byte) 9), 1, disk);

        assertThat(failureOf(foreign, "one").kind()).isEqualTo(Kind.FORGED);
    }

    @Test
    void aFileForAnotherPurposeIsNotTakenForOurs() {
        SealedFile records = new SealedFile(PATH, HomeKey.of(new byte[32]).derive(Purpose.RECORDS), 1, disk);

        assertThat(failureOf(records, "one").kind()).isEqualTo(Kind.FORGED);
    }

    @Test
    void aNewerFormatIsSaidToBeNewer() {
        byte[] newer = whole.clone();
        System.arraycopy(new Preamble("KTSEALED", 2).bytes(), 0, newer, 0, Preamble.LENGTH);

        assertThat(failureOf(with(newer), "one").kind()).isEqualTo(Kind.NEWER);
    }

    @Test
    void absurdLengthsAreRefusedBeforeAnythingIsReserved() {
        byte[] table = headOf(whole).table().bytes();
        int count = Integer.BYTES + SealedTable.FILE_ID + Long.BYTES;
        int nameLength = count + Integer.BYTES;
        int entryLength = nameLength + Short.BYTES + 3 + Long.BYTES;

        assertThat(failureOfTable(patched(table, count, Integer.MAX_VALUE))).isEqualTo(Kind.DAMAGED);
        assertThat(failureOfTable(patched(table, count, -1))).isEqualTo(Kind.DAMAGED);
        assertThat(failureOfTable(patched(table, count, SealedTable.MOST_ENTRIES))).isEqualTo(Kind.DAMAGED);
        assertThat(failureOfTable(patched(table, nameLength, 0xffff0000))).isEqualTo(Kind.DAMAGED);
        assertThat(failureOfTable(patched(table, entryLength, Integer.MIN_VALUE))).isEqualTo(Kind.DAMAGED);
        assertThat(failureOfTable(patched(table, entryLength, 27))).isEqualTo(Kind.DAMAGED);
        assertThat(failureOfTable(new byte[3])).isEqualTo(Kind.DAMAGED);
    }

    @Test
    void anAbsurdLengthOfTheTableIsRefused() throws SealedException {
        byte[] changed = whole.clone();
        ByteBuffer.wrap(changed).putInt(Preamble.LENGTH, Integer.MAX_VALUE);
        ByteBuffer.wrap(changed).putInt(changed.length - Integer.BYTES, Integer.MAX_VALUE);

        assertThat(failureOf(with(changed), "one").kind()).isEqualTo(Kind.DAMAGED);
    }

    private static byte[] patched(byte[] table, int at, int value) {
        byte[] changed = table.clone();
        ByteBuffer.wrap(changed).putInt(at, value);
        return changed;
    }

    private static Kind failureOfTable(byte[] table) {
        return catchThrowableOfType(SealedException.class, () -> SealedTable.read(table, "f")).kind();
    }

    private static void requireRightOrDamaged(SealedFile file) throws SealedException {
        Map<String, byte[]> right = new LinkedHashMap<>();
        right.put("one", Canary.bytes("-1"));
        right.put("two", Canary.bytes("-2"));
        assertThat(file.names()).containsExactlyElementsOf(right.keySet());
        for (Map.Entry<String, byte[]> each : right.entrySet()) {
            try {
                assertThat(file.read(each.getKey())).contains(each.getValue());
            } catch (SealedException damage) {
                assertThat(damage.kind()).isEqualTo(Kind.DAMAGED);
                assertThat(damage.place()).contains("entry " + each.getKey());
            }
        }
    }

    private static SealedException failureOf(SealedFile file, String name) {
        return catchThrowableOfType(SealedException.class, () -> file.read(name));
    }

    private static SealedHead headOf(byte[] file) {
        try {
            return SealedHead.read(file, 0, "f", key((byte) 0));
        } catch (SealedException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private SealedFile with(byte[] content) {
        disk.put(PATH, content);
        return opened();
    }

    private SealedFile opened() {
        return new SealedFile(PATH, key((byte) 0), 1, disk);
    }

    private static PurposeKey key(byte seed) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, seed);
        return HomeKey.of(bytes).derive(Purpose.SECRETS);
    }
}
