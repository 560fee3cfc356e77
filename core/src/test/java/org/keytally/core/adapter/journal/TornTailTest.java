package org.keytally.core.adapter.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keytally.core.adapter.journal.Journals.append;
import static org.keytally.core.adapter.journal.Journals.expected;
import static org.keytally.core.adapter.journal.Journals.lines;
import static org.keytally.core.adapter.journal.Journals.open;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A journal of which five records are durable and five are not, cut and torn behind the fifth.
final class TornTailTest {

    private static final String SEGMENT = "journal-000001";

    private final MemoryFolder folder = new MemoryFolder();
    private int durable;
    private byte[] bytes = {};

    @BeforeEach
    void forceFiveOfTen() throws Exception {
        Journal journal = open(folder);
        append(journal, 5);
        journal.force(5);
        durable = folder.bytes(SEGMENT).length;
        append(journal, 5);
        bytes = folder.bytes(SEGMENT);
    }

    private MemoryFolder with(byte[] segment) {
        MemoryFolder torn = folder.copy();
        torn.replace(SEGMENT, segment);
        return torn;
    }

    @Test
    void keepsEveryWholeRecordOfATailCutAnywhere() throws Exception {
        for (int length = durable; length <= bytes.length; length++) {
            MemoryFolder torn = with(Arrays.copyOf(bytes, length));
            Journal journal = open(torn);
            int left = (int) journal.tip().sequence();
            assertThat(left).isBetween(5, 10);
            assertThat(lines(journal, 1)).isEqualTo(expected(1, left));
            assertThat(journal.recovery().soundness()).isNotInstanceOf(Soundness.Damaged.class);
            assertThat(journal.verify().isWhole()).isTrue();
            append(journal, 2);
            assertThat(lines(open(torn), 1)).isEqualTo(expected(1, left + 2));
        }
    }

    @Test
    void saysWhereATornTailBeginsAndHowLongItIs() throws Exception {
        Journal journal = open(with(Arrays.copyOf(bytes, durable + 20)));
        assertThat(journal.recovery().soundness())
                .isEqualTo(new Soundness.TornTail(new Place(1, durable, 6), 20));
    }

    @Test
    void leavesTheTornBytesWhereTheyAreAndGoesOnBeside() throws Exception {
        byte[] segment = Arrays.copyOf(bytes, durable + 20);
        MemoryFolder torn = with(segment);
        try (Journal journal = open(torn)) {
            append(journal, 3);
        }
        assertThat(torn.bytes(SEGMENT)).isEqualTo(segment);
        assertThat(torn.names()).containsExactly("head", SEGMENT, "journal-000002");
        Journal journal = open(torn);
        assertThat(journal.recovery().soundness()).isEqualTo(new Soundness.Whole());
        assertThat(journal.verify()).isEqualTo(new Verification(8, Optional.empty(), 0, 0, 20));
    }

    @Test
    void setsAsideGoodRecordsBehindATornOneThatNobodyCalledDurable() throws Exception {
        byte[] segment = bytes.clone();
        segment[durable + 30] ^= 1;
        Journal journal = open(with(segment));
        assertThat(journal.recovery().soundness())
                .isEqualTo(new Soundness.TornTail(new Place(1, durable, 6), bytes.length - durable));
        assertThat(lines(journal, 1)).isEqualTo(expected(1, 5));
    }

    @Test
    void callsItDamageWhenALaterRecordKnewItDurable() throws Exception {
        for (int at = 0; at < durable; at++) {
            byte[] segment = bytes.clone();
            segment[at] ^= 1;
            assertThat(open(with(segment)).recovery().soundness()).isInstanceOf(Soundness.Damaged.class);
        }
    }
}
