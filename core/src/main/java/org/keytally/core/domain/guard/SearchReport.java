package org.keytally.core.domain.guard;

import java.util.List;

/// What a search has read, and what it could not read.
///
/// @param files files or versions of files read
/// @param skippedBinaries binary files left out for their size
/// @param unread the first of those that could not be read
/// @param unreadCount how many could not be read in all
/// @param shallow whether the repository is a shallow clone, whose older history is not here
public record SearchReport(
        long files, long bytes, long commits, long skippedBinaries, List<String> unread, long unreadCount,
        boolean shallow) {

    public SearchReport {
        unread = List.copyOf(unread);
    }
}
