package org.keytally.core.adapter.keychain;

import java.util.Comparator;
import java.util.List;

/// An item and when it changed.
///
/// Items made outside may double one of ours: the one changed last counts, then the one made last. The service counts in
/// seconds, and of two items the one made later has the higher number at the end of its path.
///
/// @param seconds since 1970
record DatedItem(String path, long seconds) {

    private static final Comparator<DatedItem> OLDEST_FIRST = Comparator.comparingLong(DatedItem::seconds)
            .thenComparingInt(item -> item.path().length())
            .thenComparing(DatedItem::path);

    /// From an answer like `(<uint64 1795188341>,)`.
    static DatedItem of(String path, String answer) {
        return new DatedItem(path, Long.parseLong(answer.substring(answer.indexOf(' ') + 1, answer.indexOf('>'))));
    }

    static List<String> newestFirst(List<DatedItem> items) {
        return items.stream()
                .sorted(OLDEST_FIRST.reversed())
                .map(DatedItem::path)
                .toList();
    }
}
