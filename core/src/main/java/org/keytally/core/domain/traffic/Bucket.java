package org.keytally.core.domain.traffic;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// The tokens of one target: each comes back a minute after it was taken, so that no minute sees more than there are.
///
/// Tokens may be taken for a moment to come, which is how those who wait keep their places.
final class Bucket {

    static final Duration MINUTE = Duration.ofMinutes(1);

    private final List<Instant> taken = new ArrayList<>();

    /// The first moment from which on one more of so many tokens is there without spoiling a place already given.
    Instant earliest(Instant from, int tokens) {
        Instant moment = from;
        Optional<Instant> next = laterThan(moment, tokens);
        while (next.isPresent()) {
            moment = next.get();
            next = laterThan(moment, tokens);
        }
        return moment;
    }

    // Only runs of so many tokens around the moment matter; a run shorter than a minute is full until its first
    // returns.
    private Optional<Instant> laterThan(Instant moment, int tokens) {
        int before = countUpTo(moment);
        int first = Math.max(0, before - tokens);
        int last = Math.min(before, taken.size() - tokens);
        for (int start = last; start >= first; start--) {
            Instant returns = taken.get(start).plus(MINUTE);
            boolean isFull = taken.get(start + tokens - 1).isBefore(returns);
            if (isFull && touches(moment, start, tokens)) {
                return Optional.of(returns);
            }
        }
        return Optional.empty();
    }

    private boolean touches(Instant moment, int start, int tokens) {
        Instant begin = taken.get(start + tokens - 1).minus(MINUTE);
        Instant end = taken.get(start).plus(MINUTE);
        return moment.isAfter(begin) && moment.isBefore(end);
    }

    void take(Instant moment) {
        taken.add(countUpTo(moment), moment);
    }

    void giveBack(Instant moment) {
        taken.remove(moment);
    }

    /// Tokens that have come back are nobody's business any more; they go when they are the half of all, because each
    /// time those that stay are moved.
    void tidy(Instant now) {
        if (taken.isEmpty() || taken.get(taken.size() / 2).isAfter(now.minus(MINUTE))) {
            return;
        }
        taken.subList(0, countUpTo(now.minus(MINUTE))).clear();
    }

    private int countUpTo(Instant moment) {
        if (taken.isEmpty() || !taken.getLast().isAfter(moment)) {
            return taken.size();
        }
        int found = Collections.binarySearch(taken, moment);
        int index = found < 0 ? -found - 1 : found;
        while (index < taken.size() && taken.get(index).equals(moment)) {
            index++;
        }
        return index;
    }
}
