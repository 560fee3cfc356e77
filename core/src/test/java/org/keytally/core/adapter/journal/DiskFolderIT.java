package org.keytally.core.adapter.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.keytally.core.adapter.journal.Journals.append;
import static org.keytally.core.adapter.journal.Journals.expected;
import static org.keytally.core.adapter.journal.Journals.lines;
import static org.keytally.core.adapter.journal.Journals.open;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DiskFolderIT {

    @TempDir
    Path home;

    private void appendThree() throws Exception {
        try (Journal journal = open(new DiskFolder(home))) {
            append(journal, 3);
        }
    }

    private void assertRefused(JournalException.Kind kind) {
        assertThatThrownBy(() -> open(new DiskFolder(home))).isInstanceOfSatisfying(JournalException.class,
                refused -> assertThat(refused.kind()).isEqualTo(kind));
    }

    @Test
    void keepsWhatWasAppendedOverManyStarts() throws Exception {
        for (int start = 0; start < 3; start++) {
            try (Journal journal = open(new DiskFolder(home), Journals.segmentsOf(1500), new Tally())) {
                append(journal, 20);
                journal.force(20);
                assertThat(journal.verify().isWhole()).isTrue();
            }
        }
        assertThat(lines(open(new DiskFolder(home)), 1)).isEqualTo(expected(1, 60));
    }

    @Test
    void makesFilesThatOnlyTheirOwnerCanOpen() throws Exception {
        appendThree();
        try (var files = Files.list(home)) {
            assertThat(files).hasSize(2)
                    .allSatisfy(file -> assertThat(
                            PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------"));
        }
        assertThat(open(new DiskFolder(home)).recovery().tooOpen()).isEmpty();
    }

    @Test
    void reportsPermissionsThatAreTooWide() throws Exception {
        appendThree();
        Files.setPosixFilePermissions(home.resolve("journal-000001"), PosixFilePermissions.fromString("rw-r-----"));
        assertThat(open(new DiskFolder(home)).recovery().tooOpen()).isEqualTo(List.of("journal-000001"));
    }

    @Test
    void refusesASymbolicLinkInPlaceOfASegment() throws Exception {
        appendThree();
        Path elsewhere = Files.move(home.resolve("journal-000001"), home.resolve("elsewhere"));
        Files.createSymbolicLink(home.resolve("journal-000001"), elsewhere);
        assertRefused(JournalException.Kind.NO_PLAIN_FILE);
    }

    @Test
    void refusesASymbolicLinkInPlaceOfTheHead() throws Exception {
        appendThree();
        Path elsewhere = Files.move(home.resolve("head"), home.resolve("elsewhere"));
        Files.createSymbolicLink(home.resolve("head"), elsewhere);
        assertRefused(JournalException.Kind.NO_PLAIN_FILE);
    }

    @Test
    void refusesAFolderInPlaceOfASegment() throws Exception {
        Files.createDirectory(home.resolve("journal-000001"));
        assertRefused(JournalException.Kind.NO_PLAIN_FILE);
    }

    @Test
    void refusesASegmentOfAnotherUser() throws Exception {
        appendThree();
        assumeThat(Files.getAttribute(home, "unix:uid")).as("only root can give a file away").isEqualTo(0);
        Files.setAttribute(home.resolve("journal-000001"), "unix:uid", 65534);
        assertRefused(JournalException.Kind.FOREIGN_OWNER);
    }

    @Test
    void appendsAndForcesOnAnInterruptedThread() throws Exception {
        Journal journal = open(new DiskFolder(home));
        append(journal, 1);
        Thread.currentThread().interrupt();
        long sequence = journal.append((byte) 1, Journals.payload(2));
        journal.force(sequence);
        journal.keepHead();
        assertThat(Thread.interrupted()).isTrue();
        append(journal, 1);
        journal.close();
        assertThat(lines(open(new DiskFolder(home)), 1)).isEqualTo(expected(1, 3));
    }

    @Test
    void writesAnUnforcedTailOnceMoreUnchanged() throws Exception {
        Journal killed = open(new DiskFolder(home));
        append(killed, 3000);
        byte[] before = Files.readAllBytes(home.resolve("journal-000001"));
        Journal journal = open(new DiskFolder(home));
        append(journal, 1);
        byte[] after = Files.readAllBytes(home.resolve("journal-000001"));
        assertThat(after).startsWith(before);
        assertThat(lines(journal, 1)).isEqualTo(expected(1, 3001));
    }
}
