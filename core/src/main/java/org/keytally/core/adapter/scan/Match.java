package org.keytally.core.adapter.scan;

import java.util.Optional;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.guard.Place;
import org.keytally.core.domain.guard.Sighting;
import org.keytally.core.domain.key.Fingerprint;

/// A secret found in a window; holds no more of it than a fingerprint.
///
/// @param known the fingerprint, where it is one of the known secrets
/// @param trace a hash of what was found, for telling it only once
record Match(
        int start, int end, Optional<Fingerprint> known, String shape, Optional<ProviderId> provider, String lastFour,
        String trace) {

    static Match known(int start, int end, Fingerprint fingerprint) {
        return new Match(
                start, end, Optional.of(fingerprint), "known", Optional.empty(), fingerprint.lastFour(),
                fingerprint.hash());
    }

    Match at(int newStart, int newEnd) {
        return new Match(newStart, newEnd, known, shape, provider, lastFour, trace);
    }

    boolean overlaps(Match other) {
        return start < other.end && other.start < end;
    }

    Sighting sighting(Place place) {
        return known.<Sighting>map(fingerprint -> new Sighting.Known(place, fingerprint))
                .orElseGet(() -> new Sighting.Likely(place, shape, provider, lastFour));
    }
}
