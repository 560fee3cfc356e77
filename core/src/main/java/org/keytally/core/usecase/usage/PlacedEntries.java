package org.keytally.core.usecase.usage;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.keytally.core.domain.ledger.Entry;
import org.keytally.core.domain.ledger.EntryOutline;

// The entries of some places, picked from those that come by; no more are kept, however many come.
final class PlacedEntries {

    private final EntryOutline outline;
    private final long first;
    private final long end;
    private final Map<Long, Long> met = new HashMap<>();
    private final SortedMap<Long, Entry> entries = new TreeMap<>();

    PlacedEntries(EntryOutline outline, long first, int most) {
        this.outline = outline;
        this.first = first;
        this.end = Math.min(first + most, outline.count());
    }

    // Answers whether more are wanted. Clocks are put back, so entries come in the order of the book, not of time.
    boolean add(Entry entry) {
        Instant at = entry.intent().at();
        long stretch = outline.placeAt(at);
        long place = stretch + met.merge(stretch, 1L, Long::sum) - 1;
        if (place >= first && place < end) {
            entries.put(place, entry);
        }
        return entries.size() < end - first;
    }

    List<Entry> entries() {
        return List.copyOf(entries.values());
    }
}
