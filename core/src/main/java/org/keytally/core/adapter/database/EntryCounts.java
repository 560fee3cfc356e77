package org.keytally.core.adapter.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.keytally.core.adapter.database.entry.Circumstance;
import org.keytally.core.adapter.database.entry.LedgerState;
import org.keytally.core.adapter.database.entry.OpenIntent;
import org.keytally.core.domain.ledger.EntryFilter;
import org.keytally.core.domain.ledger.EntryOutline;
import org.keytally.core.domain.ledger.LedgerException;
import org.keytally.core.domain.ledger.UsageRange;

// Counts entries by quarter: whole quarters from their roll-up, the edges of a range by entry.
final class EntryCounts {

    private final RollupTable quarters;
    private final Circumstances circumstances;
    private final Entries entries;
    private final LedgerState state;
    private final SortedMap<Instant, Long> counts = new TreeMap<>();

    EntryCounts(Connection connection, Circumstances circumstances, Entries entries, LedgerState state) {
        this.quarters = new RollupTable(connection, "rollup_quarter");
        this.circumstances = circumstances;
        this.entries = entries;
        this.state = state;
    }

    EntryOutline of(EntryFilter filter) throws SQLException, LedgerException {
        UsageRange range = filter.range();
        Instant first = Quarters.start(Quarters.from(range.from()));
        Instant last = Quarters.start(Quarters.of(range.to()));
        if (first.isBefore(last)) {
            addEntries(filter, range.from(), first);
            addQuarters(filter, Quarters.of(first), Quarters.of(last));
            addOpen(filter, new UsageRange(first, last, range.zone()));
            addEntries(filter, last, range.to());
        } else {
            addEntries(filter, range.from(), range.to());
        }
        return EntryOutline.of(Quarters.LENGTH, counts);
    }

    private void addQuarters(EntryFilter filter, int from, int to) throws SQLException {
        Map<Integer, Boolean> meant = new HashMap<>();
        Map<Integer, Long> sums = new HashMap<>();
        quarters.count(from, to, (quarter, id, ended) -> {
            if (ended > 0 && meant.computeIfAbsent(id, unseen -> isMeant(filter, circumstances.get(unseen)))) {
                sums.merge(quarter, ended, Long::sum);
            }
        });
        sums.forEach((quarter, ended) -> counts.merge(Quarters.start(quarter), ended, Long::sum));
    }

    // The roll-ups know only of those that have ended.
    private void addOpen(EntryFilter filter, UsageRange range) {
        for (OpenIntent open : state.open()) {
            if (filter.takes(open.intent()) && range.holds(open.intent().at())) {
                add(open.intent().at());
            }
        }
    }

    private void addEntries(EntryFilter filter, Instant from, Instant to) throws SQLException, LedgerException {
        if (from.isBefore(to)) {
            entries.read(new UsageRange(from, to, filter.range().zone()), entry -> {
                if (filter.takes(entry)) {
                    add(entry.intent().at());
                }
                return true;
            });
        }
    }

    private void add(Instant at) {
        counts.merge(Quarters.start(Quarters.of(at)), 1L, Long::sum);
    }

    private static boolean isMeant(EntryFilter filter, Circumstance circumstance) {
        return filter.takes(circumstance.to(), circumstance.purse(), circumstance.errand());
    }
}
