package org.keytally.core.domain.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/// How many entries that are meant began in each stretch of time, and so at which place each of them stands; the oldest
/// has the place 0.
public final class EntryOutline {

    /// One without any entry.
    public static final EntryOutline NONE = new EntryOutline(Duration.ofSeconds(1), new long[0], new long[0]);

    private final Duration length;
    private final long[] starts;
    private final long[] ends;

    /// Stretches side by side; the end is not part of them.
    public record Run(Instant from, Instant to) {}

    private EntryOutline(Duration length, long[] starts, long[] ends) {
        this.length = length;
        this.starts = starts;
        this.ends = ends;
    }

    /// An outline of stretches of one length.
    ///
    /// @param counts how many there are in those that begin at these moments, which are whole multiples of the length
    public static EntryOutline of(Duration length, SortedMap<Instant, Long> counts) {
        long[] starts = new long[counts.size()];
        long[] ends = new long[counts.size()];
        int stretch = 0;
        long sum = 0;
        for (Map.Entry<Instant, Long> counted : counts.entrySet()) {
            sum += counted.getValue();
            starts[stretch] = counted.getKey().getEpochSecond();
            ends[stretch++] = sum;
        }
        return new EntryOutline(length, starts, ends);
    }

    public long count() {
        return ends.length == 0 ? 0 : ends[ends.length - 1];
    }

    /// Where the entries of these places lie, oldest first.
    public List<Run> runs(long first, int most) {
        List<Run> runs = new ArrayList<>();
        for (int i = stretchOf(first); i < starts.length && before(i) < first + most; i++) {
            Instant from = Instant.ofEpochSecond(starts[i]);
            boolean goesOn = !runs.isEmpty() && runs.getLast().to().equals(from);
            Instant begin = goesOn ? runs.removeLast().from() : from;
            runs.add(new Run(begin, from.plus(length)));
        }
        return runs;
    }

    /// The place of the first entry that began in the same stretch as that moment.
    public long placeAt(Instant moment) {
        long seconds = length.toSeconds();
        long start = Math.floorDiv(moment.getEpochSecond(), seconds) * seconds;
        int found = Arrays.binarySearch(starts, start);
        return before(found < 0 ? -found - 1 : found);
    }

    /// Whether a later outline only adds entries behind all of these.
    public boolean isContinuedBy(EntryOutline later) {
        int last = starts.length - 1;
        if (last < 0) {
            return true;
        }
        return later.starts.length > last
                && Arrays.equals(starts, 0, starts.length, later.starts, 0, starts.length)
                && Arrays.equals(ends, 0, last, later.ends, 0, last)
                && ends[last] <= later.ends[last];
    }

    private int stretchOf(long place) {
        int found = Arrays.binarySearch(ends, place + 1);
        return found < 0 ? -found - 1 : found;
    }

    private long before(int stretch) {
        return stretch == 0 ? 0 : ends[stretch - 1];
    }
}
