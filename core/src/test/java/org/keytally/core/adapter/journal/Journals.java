package org.keytally.core.adapter.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// Journals as the tests want them.
final class Journals {

    static final String CANARY = "KTCANARYk7Qw9Zp2Xv4T";
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T00:00:00Z"), ZoneOffset.UTC);
    static final JournalLimits ROOMY = JournalLimits.usual();

    private Journals() {}

    static SecretKey key(int seed) {
        byte[] key = new byte[32];
        java.util.Arrays.fill(key, (byte) seed);
        return new SecretKeySpec(key, "Generic");
    }

    static JournalLimits segmentsOf(long bytes) {
        return new JournalLimits(bytes, 1_000_000, Duration.ofDays(1));
    }

    static Journal open(Folder folder) throws JournalException {
        return open(folder, ROOMY, new Tally());
    }

    static Journal open(Folder folder, JournalLimits limits, Follower follower) throws JournalException {
        return Journal.open(folder, key(7), CLOCK, limits, follower);
    }

    static byte[] payload(long number) {
        return ("record " + number + " " + CANARY + "x".repeat((int) (number % 5))).getBytes(UTF_8);
    }

    static void append(Journal journal, int count) throws JournalException {
        for (int at = 0; at < count; at++) {
            journal.append((byte) 1, payload(journal.tip().sequence() + 1));
        }
    }

    static List<String> lines(Journal journal, long from) throws JournalException {
        List<String> lines = new ArrayList<>();
        journal.read(from, (sequence, kind, payload) -> lines.add(Tally.line(sequence, kind, payload)));
        return lines;
    }

    static List<String> expected(long from, long to) {
        List<String> lines = new ArrayList<>();
        for (long at = from; at <= to; at++) {
            lines.add(Tally.line(at, (byte) 1, payload(at)));
        }
        return lines;
    }
}
