package org.keytally.core.adapter.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.keytally.core.adapter.journal.Journals.append;
import static org.keytally.core.adapter.journal.Journals.expected;
import static org.keytally.core.adapter.journal.Journals.lines;
import static org.keytally.core.adapter.journal.Journals.open;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real file system that is full, or turns read-only: a small tmpfs, which only root can mount.
final class FullDiskIT {

    @TempDir
    Path mount;

    private boolean isMounted;

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    @BeforeEach
    void mountSmallDisk() throws Exception {
        assumeThat(Files.isExecutable(Path.of("/usr/bin/mount")) || Files.isExecutable(Path.of("/bin/mount")))
                .as("there is a mount command")
                .isTrue();
        isMounted = run("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", mount.toString()) == 0;
        assumeThat(isMounted).as("a tmpfs may be mounted here (needs root)").isTrue();
    }

    @AfterEach
    void unmount() throws Exception {
        if (isMounted) {
            run("umount", mount.toString());
        }
    }

    private static JournalException refused(Journal journal) {
        try {
            while (true) {
                append(journal, 1);
            }
        } catch (JournalException refused) {
            return refused;
        }
    }

    @Test
    void keepsAllThatWasAcknowledgedOnAFullDiskAndGoesOnWhenThereIsSpace() throws Exception {
        Path ballast = Files.write(mount.resolve("ballast"), new byte[2 << 20]);
        try (Journal journal = open(new DiskFolder(mount), Journals.segmentsOf(300_000), Follower.none())) {
            assertThat(refused(journal).kind()).isEqualTo(JournalException.Kind.DISK_FULL);
            int held = (int) journal.tip().sequence();
            assertThat(held).isGreaterThan(10_000);
            assertThatThrownBy(() -> append(journal, 1)).isInstanceOf(JournalException.class);
            assertThat(open(new DiskFolder(mount)).tip().sequence()).isEqualTo(held);
            Files.delete(ballast);
            append(journal, 1000);
            journal.force(held + 1000);
            assertThat(lines(journal, 1)).isEqualTo(expected(1, held + 1000));
        }
        Journal reopened = open(new DiskFolder(mount));
        assertThat(reopened.recovery().soundness()).isEqualTo(new Soundness.Whole());
        assertThat(reopened.verify().isWhole()).isTrue();
    }

    @Test
    void readsButRefusesToAppendOnAReadOnlyDiskAndGoesOnAfterwards() throws Exception {
        try (Journal journal = open(new DiskFolder(mount))) {
            append(journal, 5);
        }
        assertThat(run("mount", "-o", "remount,ro", mount.toString())).isZero();
        Journal journal = open(new DiskFolder(mount));
        assertThat(lines(journal, 1)).isEqualTo(expected(1, 5));
        assertThat(refused(journal).kind()).isEqualTo(JournalException.Kind.READ_ONLY);
        assertThat(run("mount", "-o", "remount,rw", mount.toString())).isZero();
        append(journal, 2);
        journal.close();
        assertThat(lines(open(new DiskFolder(mount)), 1)).isEqualTo(expected(1, 7));
    }
}
