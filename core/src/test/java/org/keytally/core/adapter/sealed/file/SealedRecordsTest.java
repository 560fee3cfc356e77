package org.keytally.core.adapter.sealed.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keytally.core.adapter.sealed.HomeKey;
import org.keytally.core.adapter.sealed.MemoryDisk;
import org.keytally.core.adapter.sealed.SealedException;
import org.keytally.core.adapter.sealed.SealedException.Kind;

final class SealedRecordsTest {

    private static final Path HOME = Path.of("home");
    private static final Path FILE = HOME.resolve(SealedRecords.FILE);
    private static final Path BACKUP = HOME.resolve("records.before-3");

    private static final RecordsMigration RENAME_KEYS = sections -> {
        Map<String, byte[]> renamed = new HashMap<>(sections);
        renamed.put("key", renamed.remove("keys"));
        return renamed;
    };
    private static final RecordsMigration EXCLAIM = sections -> {
        Map<String, byte[]> changed = new HashMap<>();
        sections.forEach((name, bytes) -> changed.put(name, utf8(text(bytes) + "!")));
        return changed;
    };

    private final MemoryDisk disk = new MemoryDisk();

    @BeforeEach
    void make() throws SealedException {
        SealedRecords records = opened(List.of());
        records.make();
        records.write(Map.of("keys", utf8("k"), "budgets", utf8("b")));
    }

    @Test
    void readsTheSectionsThatWereWritten() throws SealedException {
        assertThat(opened(List.of()).read("keys")).contains(utf8("k"));
        assertThat(opened(List.of()).read("prices")).isEmpty();
        assertThat(opened(List.of()).sections()).isEqualTo(Set.of("keys", "budgets"));
    }

    @Test
    void writesChangedSectionsTogetherAndLeavesTheOthers() throws SealedException {
        opened(List.of()).write(Map.of("keys", utf8("k2"), "prices", utf8("p")));

        assertThat(all(opened(List.of()))).isEqualTo(Map.of("keys", "k2", "prices", "p", "budgets", "b"));
    }

    @Test
    void migratesStepByStepAndKeepsABackup() throws SealedException {
        byte[] before = disk.content(FILE);

        SealedRecords migrated = opened(List.of(RENAME_KEYS, EXCLAIM));

        assertThat(all(migrated)).isEqualTo(Map.of("key", "k!", "budgets", "b!"));
        assertThat(disk.content(BACKUP)).isEqualTo(before);
    }

    @Test
    void migratesOnceOnly() throws SealedException {
        opened(List.of(RENAME_KEYS, EXCLAIM)).sections();
        byte[] after = disk.content(FILE);

        assertThat(all(opened(List.of(RENAME_KEYS, EXCLAIM)))).isEqualTo(Map.of("key", "k!", "budgets", "b!"));
        assertThat(disk.content(FILE)).isEqualTo(after);
    }

    @Test
    void migratesBeforeAnythingIsWritten() throws SealedException {
        opened(List.of(RENAME_KEYS, EXCLAIM)).write(Map.of("prices", utf8("p")));

        assertThat(all(opened(List.of(RENAME_KEYS, EXCLAIM))))
                .isEqualTo(Map.of("key", "k!", "budgets", "b!", "prices", "p"));
    }

    @Test
    void leavesTheOldRecordsWhereAMigrationFails() {
        byte[] before = disk.content(FILE);
        RecordsMigration broken = _ -> {
            throw new SealedException(Kind.DAMAGED, "records", "a section that cannot be read");
        };

        assertThat(kindOf(opened(List.of(RENAME_KEYS, broken)))).isEqualTo(Kind.DAMAGED);
        assertThat(disk.content(FILE)).isEqualTo(before);
    }

    @Test
    void holdsOldOrMigratedRecordsAtEveryFault() throws SealedException {
        byte[] before = disk.content(FILE);
        for (MemoryDisk.Failing how : MemoryDisk.Failing.values()) {
            for (int step = 1; step <= 8; step++) {
                disk.put(FILE, before);
                disk.failAt(step, how, Kind.FULL);
                assertThat(kindOf(opened(List.of(RENAME_KEYS, EXCLAIM)))).isEqualTo(Kind.FULL);
                disk.mend();
                assertThat(all(opened(List.of(RENAME_KEYS, EXCLAIM))))
                        .as("step %d %s", step, how)
                        .isEqualTo(Map.of("key", "k!", "budgets", "b!"));
            }
        }
    }

    @Test
    void refusesRecordsOfANewerVersion() throws SealedException {
        opened(List.of(RENAME_KEYS)).sections();

        assertThat(kindOf(opened(List.of()))).isEqualTo(Kind.NEWER);
    }

    @Test
    void countsItsWritings() throws SealedException {
        long before = opened(List.of()).generation();

        opened(List.of()).write(Map.of("keys", utf8("k")));

        assertThat(opened(List.of()).generation()).isEqualTo(before + 1);
    }

    private static Kind kindOf(SealedRecords records) {
        return catchThrowableOfType(SealedException.class, records::sections).kind();
    }

    private static Map<String, String> all(SealedRecords records) throws SealedException {
        Map<String, String> all = new HashMap<>();
        for (String section : records.sections()) {
            all.put(section, text(records.read(section).orElseThrow()));
        }
        return all;
    }

    private SealedRecords opened(List<RecordsMigration> migrations) {
        return new SealedRecords(HOME, HomeKey.of(new byte[32]), migrations, disk);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
