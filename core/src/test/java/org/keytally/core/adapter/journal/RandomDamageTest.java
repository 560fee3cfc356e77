package org.keytally.core.adapter.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keytally.core.adapter.journal.Journals.append;
import static org.keytally.core.adapter.journal.Journals.open;
import static org.keytally.core.adapter.journal.Journals.segmentsOf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Journals damaged several times over, which still must open, read, and take new records.
final class RandomDamageTest {

    private static final int TIMES = Integer.getInteger("keytally.damage.times", 600);
    private static final JournalLimits LIMITS = segmentsOf(900);

    private static MemoryFolder sound() throws Exception {
        MemoryFolder folder = new MemoryFolder();
        for (int run = 0; run < 4; run++) {
            try (Journal journal = open(folder, LIMITS, Follower.none())) {
                append(journal, 6);
            }
        }
        append(open(folder, LIMITS, Follower.none()), 2);
        return folder;
    }

    @Test
    void opensReadsAndGoesOnWhateverTheDamage() throws Exception {
        MemoryFolder sound = sound();
        for (int seed = 0; seed < TIMES; seed++) {
            MemoryFolder damaged = sound.copy();
            Random random = new Random(seed);
            for (int at = random.nextInt(4); at >= 0; at--) {
                damage(damaged, random);
            }
            goOn(damaged, seed);
        }
    }

    private static void damage(MemoryFolder folder, Random random) {
        List<String> names = folder.names();
        String name = names.get(random.nextInt(names.size()));
        byte[] bytes = folder.bytes(name).clone();
        int from = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, from + random.nextInt(300));
        switch (random.nextInt(8)) {
            case 0 -> folder.replace(name, Arrays.copyOf(bytes, from));
            case 1 -> folder.replace(name, join(bytes, 0, from, bytes, to, bytes.length));
            case 2 -> folder.replace(name, join(bytes, 0, to, bytes, from, bytes.length));
            case 3 -> folder.replace(name, folder.bytes(names.get(random.nextInt(names.size()))));
            case 4 -> folder.replace("journal-00000" + (1 + random.nextInt(9)), bytes);
            case 5 -> folder.replace(name, join(new byte[to - from], 0, to - from, bytes, to, bytes.length));
            default -> folder.replace(name, flipped(bytes, random));
        }
    }

    private static byte[] flipped(byte[] bytes, Random random) {
        if (bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return bytes;
    }

    private static byte[] join(byte[] one, int from, int to, byte[] other, int start, int end) {
        byte[] joined = Arrays.copyOf(Arrays.copyOfRange(one, from, to), to - from + end - start);
        System.arraycopy(other, start, joined, to - from, end - start);
        return joined;
    }

    private static void goOn(MemoryFolder damaged, int seed) throws Exception {
        Journal journal;
        try {
            journal = open(damaged, LIMITS, Follower.none());
        } catch (JournalException refused) {
            assertThat(refused.kind()).isIn(JournalException.Kind.OTHER_KEY, JournalException.Kind.NEWER);
            return;
        }
        long first = journal.append((byte) 1, Journals.payload(1));
        append(journal, 5);
        journal.force(first + 5);
        journal.close();
        assertThat(after(journalOf(damaged), first)).as("seed %d", seed)
                .containsExactly(first, first + 1, first + 2, first + 3, first + 4, first + 5);
    }

    private static Journal journalOf(MemoryFolder damaged) throws Exception {
        return open(damaged, LIMITS, Follower.none());
    }

    private static List<Long> after(Journal journal, long first) throws Exception {
        List<Long> met = new ArrayList<>();
        journal.read(1, (sequence, _, _) -> sequence < first || met.add(sequence));
        assertThat(journal.verify().records()).isGreaterThanOrEqualTo(6);
        return met;
    }
}
