package org.keytally.core.adapter.sealed.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keytally.core.adapter.sealed.HomeKey;
import org.keytally.core.adapter.sealed.MemoryDisk;
import org.keytally.core.adapter.sealed.Purpose;
import org.keytally.core.adapter.sealed.PurposeKey;
import org.keytally.core.adapter.sealed.SealedException;
import org.keytally.core.adapter.sealed.SealedException.Kind;
import org.keytally.core.sweep.Canary;

final class SealedFileTest {

    private static final Path PATH = Path.of("home/secrets");

    private final MemoryDisk disk = new MemoryDisk();
    private final SealedFile file = opened();

    @BeforeEach
    void make() throws SealedException {
        file.make();
        file.write(Map.of("one", Canary.bytes("-1"), "two", Canary.bytes("-2")), Set.of());
    }

    @Test
    void readsWhatWasWritten() throws SealedException {
        assertThat(everything(opened())).isEqualTo(Map.of("one", "-1", "two", "-2"));
        assertThat(opened().read("three")).isEmpty();
    }

    @Test
    void changesAndRemovesInOneStep() throws SealedException {
        file.write(Map.of("two", Canary.bytes("-2b"), "three", Canary.bytes("-3")), Set.of("one"));

        assertThat(everything(opened())).isEqualTo(Map.of("two", "-2b", "three", "-3"));
        assertThat(opened().generation()).isEqualTo(3);
    }

    @Test
    void keepsEmptyAndLargeEntries() throws SealedException {
        byte[] large = new byte[3 << 20];
        large[large.length - 1] = 7;

        file.write(Map.of("empty", new byte[0], "large", large), Set.of());

        assertThat(opened().read("empty")).contains(new byte[0]);
        assertThat(opened().read("large")).contains(large);
    }

    @Test
    void holdsNothingPlain() {
        assertThat(new String(disk.content(PATH), StandardCharsets.ISO_8859_1)).doesNotContain(Canary.CORE);
    }

    @Test
    void aRemovedEntryIsGoneFromTheFile() throws SealedException {
        int before = disk.content(PATH).length;

        file.write(Map.of(), Set.of("two"));

        assertThat(disk.content(PATH)).hasSizeLessThan(before);
        assertThat(new String(disk.content(PATH), StandardCharsets.ISO_8859_1)).doesNotContain("two");
        assertThat(opened().names()).isEqualTo(Set.of("one"));
    }

    @Test
    void isNotMadeOverAnother() throws SealedException {
        opened().make();

        assertThat(everything(opened())).hasSize(2);
    }

    @Test
    void aMissingFileIsNotAnEmptyOne() {
        SealedFile none = new SealedFile(Path.of("home/none"), key(), 1, disk);

        assertThat(kindOf(none)).isEqualTo(Kind.MISSING);
    }

    @Test
    void givesNothingOnceClosed() {
        file.close();

        assertThat(kindOf(file)).isEqualTo(Kind.LOCKED);
    }

    @Test
    void refusesContentOfANewerFormat() throws SealedException {
        new SealedFile(PATH, key(), 2, disk).write(Map.of(), Set.of());

        assertThat(kindOf(opened())).isEqualTo(Kind.NEWER);
    }

    @Test
    void refusesNamesThatAreNone() {
        assertThatThrownBy(() -> file.write(Map.of("", new byte[0]), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> file.write(Map.of("x".repeat(256), new byte[0]), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> file.write(Map.of("\ud83d", new byte[0]), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAnEntryThatIsTooLargeBeforeItIsWritten() {
        byte[] before = disk.content(PATH);

        SealedException failure = catchThrowableOfType(
                SealedException.class,
                () -> file.write(Map.of("big", new byte[SealedFile.LARGEST_ENTRY + 1]), Set.of()));

        assertThat(failure.kind()).isEqualTo(Kind.TOO_LARGE);
        assertThat(disk.content(PATH)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void isTheOldOrTheNewOneAtEveryFault(MemoryDisk.Failing how) throws SealedException {
        Map<String, String> old = everything(opened());
        Map<String, String> changed = Map.of("one", "-1b", "three", "-3");
        byte[] before = disk.content(PATH);
        for (int step = 1; step <= 4; step++) {
            disk.put(PATH, before);
            disk.failAt(step, how, Kind.READ_ONLY);
            SealedFile writer = opened();
            SealedException failure = catchThrowableOfType(
                    SealedException.class,
                    () -> writer.write(
                            Map.of("one", Canary.bytes("-1b"), "three", Canary.bytes("-3")), Set.of("two")));
            disk.mend();

            assertThat(failure.kind()).isEqualTo(Kind.READ_ONLY);
            assertThat(everything(opened())).as("step %d", step).isIn(old, changed);
            assertThat(everything(writer)).as("in memory, step %d", step).isEqualTo(everything(opened()));
        }
    }

    @Test
    void carriesUnchangedEntriesOverAsTheyWereSealed() throws SealedException {
        String before = new String(disk.content(PATH), StandardCharsets.ISO_8859_1);
        file.write(Map.of("three", Canary.bytes("-3")), Set.of());
        String after = new String(disk.content(PATH), StandardCharsets.ISO_8859_1);

        int bodies = 2 * (Canary.bytes("-1").length + 28);
        int tail = 4 + headLength(disk.content(PATH));
        int body = Canary.bytes("-3").length + 28;
        assertThat(before)
                .contains(after.substring(after.length() - tail - body - bodies, after.length() - tail - body));
    }

    private static int headLength(byte[] file) {
        return ByteBuffer.wrap(file).getInt(file.length - 4);
    }

    private SealedFile opened() {
        return new SealedFile(PATH, key(), 1, disk);
    }

    private static PurposeKey key() {
        return HomeKey.of(new byte[32]).derive(Purpose.SECRETS);
    }

    private static Kind kindOf(SealedFile file) {
        return catchThrowableOfType(SealedException.class, () -> file.read("one")).kind();
    }

    private static Map<String, String> everything(SealedFile file) throws SealedException {
        Map<String, String> all = new HashMap<>();
        for (String name : file.names()) {
            Optional<byte[]> plain = file.read(name);
            String text = new String(plain.orElseThrow(), StandardCharsets.UTF_8);
            all.put(name, text.substring(Canary.CORE.length()));
        }
        return all;
    }
}
