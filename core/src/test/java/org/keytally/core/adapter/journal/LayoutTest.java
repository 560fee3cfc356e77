package org.keytally.core.adapter.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keytally.core.adapter.journal.Journals.append;
import static org.keytally.core.adapter.journal.Journals.open;

import java.nio.ByteBuffer;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keytally.core.adapter.sealed.Preamble;

final class LayoutTest {

    private final MemoryFolder folder = new MemoryFolder();

    @BeforeEach
    void appendThree() throws Exception {
        try (Journal journal = open(folder)) {
            append(journal, 3);
        }
    }

    private void assertRefusedAsNewer() {
        MemoryFolder before = folder.copy();
        assertThatThrownBy(() -> open(folder)).isInstanceOfSatisfying(JournalException.class,
                refused -> assertThat(refused.kind()).isEqualTo(JournalException.Kind.NEWER));
        assertThat(folder.names()).isEqualTo(before.names())
                .allSatisfy(name -> assertThat(folder.bytes(name)).isEqualTo(before.bytes(name)));
    }

    /// As a newer program might write: what all formats share, then the rest of its own.
    private static byte[] newer(Preamble ours, int length) {
        byte[] bytes = new byte[length];
        new Random(2).nextBytes(bytes);
        return ByteBuffer.wrap(bytes).put(new Preamble(ours.magic(), 2).bytes()).array();
    }

    @Test
    void refusesASegmentOfANewerProgram() {
        folder.replace("journal-000002", newer(RunHeader.PREAMBLE, 400));
        assertRefusedAsNewer();
    }

    @Test
    void refusesARunOfANewerProgramInOurSegment() {
        byte[] ours = folder.bytes("journal-000001");
        byte[] theirs = newer(RunHeader.PREAMBLE, 400);
        folder.replace("journal-000001",
                ByteBuffer.allocate(ours.length + theirs.length).put(ours).put(theirs).array());
        assertRefusedAsNewer();
    }

    @Test
    void refusesAHeadOfANewerProgram() {
        folder.replace("head", newer(HeadFile.PREAMBLE, 300));
        assertRefusedAsNewer();
    }

    @Test
    void reportsFilesThatOthersMayRead() throws Exception {
        folder.isPrivate = false;
        assertThat(open(folder).recovery().tooOpen()).containsExactly("head", "journal-000001");
    }

    @Test
    void minesOnlyFilesNamedAsOurs() throws Exception {
        folder.replace("journal-1", new byte[]{1});
        folder.replace("journal-000009.new", new byte[]{2});
        folder.replace("journal-0000001", new byte[]{3});
        folder.replace("journal-000000", new byte[]{4});
        assertThat(open(folder).recovery().soundness()).isEqualTo(new Soundness.Whole());
    }
}
