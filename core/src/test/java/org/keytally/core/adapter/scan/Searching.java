package org.keytally.core.adapter.scan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.keytally.core.domain.guard.LeakShapes;
import org.keytally.core.domain.guard.Place;
import org.keytally.core.domain.guard.SearchException;
import org.keytally.core.domain.guard.SearchOrder;
import org.keytally.core.domain.guard.SearchOrder.Extent;
import org.keytally.core.domain.guard.SearchReport;
import org.keytally.core.domain.guard.Sighting;

/// A search of the tests, with what it found as short lines.
record Searching(List<String> found, SearchReport report) {

    private static final PlainFingerprints FINGERPRINTS = new PlainFingerprints();

    static Searching of(Path root, Extent extent, String... known) throws SearchException {
        return of(root, extent, Map.of(), known);
    }

    static Searching of(Path root, Extent extent, Map<String, String> environment, String... known)
            throws SearchException {
        List<String> found = new ArrayList<>();
        SearchOrder order =
                new SearchOrder(root, extent, Stream.of(known).map(FINGERPRINTS::known).toList());
        SearchReport report = new DiskAndGitSearch(LeakShapes.shipped(), FINGERPRINTS, environment)
                .search(order, sighting -> found.add(line(sighting)));
        return new Searching(found, report);
    }

    private static String line(Sighting sighting) {
        String what =
                switch (sighting) {
                    case Sighting.Known known -> "known";
                    case Sighting.Likely likely -> likely.shape();
                };
        Place place = sighting.place();
        return what + " " + place.presence() + " " + place.path() + ":" + place.line() + ":" + place.column()
                + place.commit().map(id -> " " + id).orElse("");
    }
}
