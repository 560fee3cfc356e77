package org.keytally.core.adapter.journal;

import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/// The process that is killed: it appends without end and writes the sequence of each record when it is acknowledged.
final class KillLoopChild {

    static final JournalLimits LIMITS = new JournalLimits(1 << 20, 5000, Duration.ofSeconds(1));

    private KillLoopChild() {}

    public static void main(String[] arguments) throws Exception {
        DataOutputStream acknowledged = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
        Journal journal =
                Journal.open(Path.of(arguments[0]), Journals.key(3), Clock.systemUTC(), LIMITS, Follower.none());
        while (true) {
            long sequence = journal.append((byte) 1, Journals.payload(journal.tip().sequence() + 1));
            if (sequence % 50 == 0) {
                journal.force(sequence);
            }
            if (sequence % 5000 == 0) {
                journal.keepHead();
            }
            acknowledged.writeLong(sequence);
        }
    }
}
