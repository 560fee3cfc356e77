package org.keytally.core.adapter.journal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A row of random steps on a journal, with a note of what was appended and of what was acknowledged as durable.
final class Script {

    private final MemoryFolder disk;
    private final WatchedFolder folder;
    private final WatchedFolder.Watch calm;
    private final Random random;
    private Journal journal;
    final List<String> appended = new ArrayList<>();
    long forced;

    Script(MemoryFolder disk, WatchedFolder folder, Random random) throws JournalException {
        this.disk = disk;
        this.folder = folder;
        this.calm = folder.watch;
        this.random = random;
        this.journal = opened();
    }

    void perform(int steps) throws Exception {
        for (int step = 0; step < steps; step++) {
            switch (random.nextInt(16)) {
                case 0, 1, 2, 3, 4, 5 -> append();
                case 6, 7, 8 -> force();
                case 9 -> head();
                case 10 -> close();
                case 11 -> reopen();
                case 12 -> failing(WatchedFolder.Operation.WRITE);
                case 13 -> failing(WatchedFolder.Operation.FORCE);
                case 14 -> failing(WatchedFolder.Operation.FORCE_NAMES);
                default -> failing(WatchedFolder.Operation.RENAME);
            }
        }
        close();
    }

    private void append() throws JournalException {
        byte[] payload = new byte[random.nextInt(10) == 0 ? 700 : random.nextInt(90)];
        for (int at = 0; at < payload.length; at++) {
            payload[at] = (byte) ('a' + random.nextInt(26));
        }
        appended.add(Tally.line(appended.size() + 1, (byte) 1, payload)); // a cut may come when it is already written
        try {
            journal.append((byte) 1, payload);
        } catch (JournalException refused) {
            appended.removeLast();
            throw refused;
        }
    }

    private void force() throws JournalException {
        long last = journal.tip().sequence();
        journal.force(last);
        forced = last;
    }

    private void head() throws JournalException {
        long last = journal.tip().sequence();
        journal.keepHead();
        forced = last;
    }

    private void close() throws JournalException {
        long last = journal.tip().sequence();
        journal.close();
        forced = last;
        reopen();
    }

    /// As after a kill: what was written is there, nothing was closed.
    private void reopen() throws JournalException {
        journal = opened();
    }

    private Journal opened() throws JournalException {
        return Journals.open(folder, Journals.segmentsOf(2200), new Tally());
    }

    private void failing(WatchedFolder.Operation operation) throws JournalException {
        folder.watch = (met, name) -> {
            calm.before(met, name);
            if (met == operation) {
                if (met == WatchedFolder.Operation.FORCE) {
                    disk.forget(name);
                }
                throw operation == WatchedFolder.Operation.WRITE
                        ? new WatchedFolder.PartialWrite()
                        : new IOException("planted");
            }
        };
        try {
            append();
            force();
        } catch (JournalException planted) {
            // what was not acknowledged may or may not be there
        } finally {
            folder.watch = calm;
        }
    }
}
