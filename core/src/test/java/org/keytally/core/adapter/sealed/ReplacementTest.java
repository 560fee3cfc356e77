package org.keytally.core.adapter.sealed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keytally.core.adapter.sealed.SealedException.Kind;

final class ReplacementTest {

    private static final Path FILE = Path.of("home/records");
    private static final byte[] OLD = {1, 1, 1, 1};
    private static final byte[] NEW = {2, 2, 2, 2, 2, 2};

    private final MemoryDisk disk = new MemoryDisk();

    @Test
    void leavesTheNewContentAndNothingBeside() throws SealedException {
        disk.put(FILE, OLD);

        new Replacement(disk, FILE).with(NEW);

        assertThat(disk.files()).containsOnlyKeys(FILE);
        assertThat(disk.content(FILE)).isEqualTo(NEW);
    }

    @ParameterizedTest
    @EnumSource
    void leavesTheOldOrTheNewContentAtEveryFault(MemoryDisk.Failing how) {
        int faults = 0;
        for (int step = 1;; step++) {
            disk.put(FILE, OLD);
            disk.failAt(step, how, Kind.FULL);
            SealedException failure = attempt();
            if (!disk.hasFailed()) {
                assertThat(failure).isNull();
                break;
            }
            faults++;
            assertThat(failure).as("step %d", step).isNotNull();
            assertThat(failure.kind()).isEqualTo(Kind.FULL);
            assertThat(disk.content(FILE)).as("step %d %s", step, how).isIn(OLD, NEW);
            disk.mend();
        }
        assertThat(faults).isGreaterThanOrEqualTo(4);
    }

    @Test
    void worksAgainAfterAFaultLeftItsRemains() throws SealedException {
        disk.put(FILE, OLD);
        disk.failAt(2, MemoryDisk.Failing.HALFWAY, Kind.FULL);
        assertThat(attempt()).isNotNull();
        assertThat(disk.files()).hasSize(2);
        disk.mend();

        new Replacement(disk, FILE).with(NEW);

        assertThat(disk.files()).containsOnlyKeys(FILE);
        assertThat(disk.content(FILE)).isEqualTo(NEW);
    }

    @Test
    void keepsTheOldContentWhenAnotherIsReadBack() {
        disk.put(FILE, OLD);
        Disk forgetful = new ForgetfulDisk(disk);

        SealedException failure = catchThrowableOfType(
                SealedException.class, () -> new Replacement(forgetful, FILE).with(NEW));

        assertThat(failure.kind()).isEqualTo(Kind.NOT_KEPT);
        assertThat(disk.files()).containsOnlyKeys(FILE);
        assertThat(disk.content(FILE)).isEqualTo(OLD);
    }

    private SealedException attempt() {
        return catchThrowableOfType(SealedException.class, () -> new Replacement(disk, FILE).with(NEW));
    }

    /// A disk that says it wrote and wrote something else.
    private record ForgetfulDisk(MemoryDisk disk) implements Disk {

        @Override
        public boolean isThere(Path file) {
            return disk.isThere(file);
        }

        @Override
        public void prepare(Path folder) {}

        @Override
        public byte[] read(Path file, int most) throws SealedException {
            return disk.read(file, most);
        }

        @Override
        public void write(Path file, byte[] content) throws SealedException {
            disk.write(file, new byte[content.length]);
        }

        @Override
        public void append(Path file, byte[] content) throws SealedException {
            disk.append(file, content);
        }

        @Override
        public void rename(Path file, Path target) throws SealedException {
            disk.rename(file, target);
        }

        @Override
        public void force(Path folder) throws SealedException {
            disk.force(folder);
        }

        @Override
        public void remove(Path file) throws SealedException {
            disk.remove(file);
        }
    }
}
