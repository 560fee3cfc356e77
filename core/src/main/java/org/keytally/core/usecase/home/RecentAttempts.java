package org.keytally.core.usecase.home;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.keytally.core.domain.ledger.Entry;
import org.keytally.core.domain.ledger.EntryFilter;
import org.keytally.core.domain.ledger.EntryOutline;
import org.keytally.core.domain.ledger.UsageBy;
import org.keytally.core.domain.ledger.UsageRange;
import org.keytally.core.usecase.usage.BrowseEntries;

/// The attempts of late, as the book has them.
record RecentAttempts(BrowseEntries entries, InstantSource clock) {

    // An attempt that began this very moment belongs to them.
    private static final Duration AHEAD = Duration.ofMinutes(1);

    /// The newest of those that ended, the newest first.
    List<Entry> newest(Duration past, Map<UsageBy, String> only, int most) {
        Instant now = clock.instant();
        EntryFilter filter = new EntryFilter(new UsageRange(now.minus(past), now.plus(AHEAD), ZoneOffset.UTC), only);
        EntryOutline outline = entries.outline(filter);
        return entries.lines(filter, outline, Math.max(0, outline.count() - most), most)
                .reversed()
                .stream()
                .map(BrowseEntries.Line::entry)
                .filter(entry -> entry.settlement().isPresent())
                .toList();
    }
}
