package org.keytally.core.domain.traffic;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The tokens of all targets, and the order in which those who wait for one are served: first come, first served.
///
/// Its moments are those of one steady clock, so that a clock that is set neither frees nor locks anybody.
public final class Rates {

    private final Map<RateTarget, Bucket> buckets = new HashMap<>();

    /// What came of asking for a place.
    public sealed interface Turn {

        /// A place, now or in a while; it counts until it is given back or a minute has passed.
        record Place(Request request, Instant at) implements Turn {}

        /// No place within the time that one would wait.
        ///
        /// @param limit the one that is used up the longest
        record TooLong(RateLimit limit, Duration until) implements Turn {}
    }

    /// Takes in a request that was sent before anybody asked here.
    public synchronized void remember(Request request, Instant at) {
        request.targets().forEach(target -> bucket(target).take(at));
    }

    /// Takes a place under all limits at once, or none.
    public synchronized Turn take(Request request, List<RateLimit> limits, Instant now, Duration patience) {
        Optional<Turn.TooLong> full = fullest(limits, now).filter(one -> one.until().compareTo(patience) > 0);
        if (full.isPresent()) {
            return full.get();
        }
        Instant at = earliest(limits, now);
        for (RateTarget target : request.targets()) {
            Bucket bucket = bucket(target);
            bucket.take(at);
            bucket.tidy(now);
        }
        return new Turn.Place(request, at);
    }

    /// Takes back a place that was not used.
    public synchronized void giveBack(Turn.Place place) {
        place.request().targets().forEach(target -> bucket(target).giveBack(place.at()));
    }

    /// How long one would wait now, and for which limit the longest; empty where nobody waits.
    public synchronized Optional<Turn.TooLong> fullest(List<RateLimit> limits, Instant now) {
        Instant at = earliest(limits, now);
        return at.equals(now)
                ? Optional.empty()
                : limits.stream()
                        .max((one, other) -> alone(one, now).compareTo(alone(other, now)))
                        .map(limit -> new Turn.TooLong(limit, Duration.between(now, at)));
    }

    private Instant alone(RateLimit limit, Instant now) {
        return bucket(limit.target()).earliest(now, limit.perMinute());
    }

    private Instant earliest(List<RateLimit> limits, Instant now) {
        Instant moment = now;
        boolean isMoved = true;
        while (isMoved) {
            isMoved = false;
            for (RateLimit limit : limits) {
                Instant later = bucket(limit.target()).earliest(moment, limit.perMinute());
                isMoved |= later.isAfter(moment);
                moment = later;
            }
        }
        return moment;
    }

    private Bucket bucket(RateTarget target) {
        return buckets.computeIfAbsent(target, _ -> new Bucket());
    }
}
