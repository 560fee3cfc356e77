package org.keytally.core.adapter.scan;

import java.util.ArrayList;
import java.util.List;
import org.keytally.core.domain.guard.SearchReport;

/// What a search has read so far.
final class Tally {

    private static final int MOST_NAMED = 100;

    private final List<String> unread = new ArrayList<>();
    private long files;
    private long bytes;
    private long commits;
    private long skippedBinaries;
    private long unreadCount;

    void read(long length) {
        if (length < 0) {
            skippedBinaries++;
            return;
        }
        files++;
        bytes += length;
    }

    void commit() {
        commits++;
    }

    void unread(String path) {
        unreadCount++;
        if (unread.size() < MOST_NAMED) {
            unread.add(path);
        }
    }

    SearchReport report(boolean shallow) {
        return new SearchReport(files, bytes, commits, skippedBinaries, unread, unreadCount, shallow);
    }
}
