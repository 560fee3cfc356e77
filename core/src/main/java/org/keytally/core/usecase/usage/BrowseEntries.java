package org.keytally.core.usecase.usage;

import java.util.List;
import java.util.Optional;
import org.keytally.core.domain.ledger.Entry;
import org.keytally.core.domain.ledger.EntryFilter;
import org.keytally.core.domain.ledger.EntryId;
import org.keytally.core.domain.ledger.EntryOutline;
import org.keytally.core.domain.ledger.LedgerException;
import org.keytally.core.domain.ledger.LedgerReports;
import org.keytally.core.domain.ledger.UsageBy;
import org.keytally.core.domain.ledger.UsageRange;
import org.keytally.core.usecase.LedgerFaults;

/// Shows the entries themselves, any of them by their places in time.
public final class BrowseEntries {

    /// An entry with the names behind its ids, each empty where there is none or where it was erased.
    public record Line(
            Entry entry, Optional<String> key, Optional<String> member, Optional<String> project,
            Optional<String> client) {}

    private final LedgerReports reports;
    private final GroupNames names;

    public BrowseEntries(LedgerReports reports, GroupNames names) {
        this.reports = reports;
        this.names = names;
    }

    /// How many entries are meant, and where they lie.
    public EntryOutline outline(EntryFilter filter) {
        try {
            return reports.outline(filter);
        } catch (LedgerException failed) {
            throw LedgerFaults.ofTheHome(failed);
        }
    }

    /// Up to where the book was read; as long as it is the same, there is nothing new to show.
    public long reach() {
        try {
            return reports.reach();
        } catch (LedgerException failed) {
            throw LedgerFaults.ofTheHome(failed);
        }
    }

    /// The entries from a place on, oldest first; fewer where the outline ends.
    public List<Line> lines(EntryFilter filter, EntryOutline outline, long first, int most) {
        PlacedEntries placed = new PlacedEntries(outline, first, most);
        try {
            for (EntryOutline.Run run : outline.runs(first, most)) {
                UsageRange range = new UsageRange(run.from(), run.to(), filter.range().zone());
                reports.read(range, entry -> !filter.takes(entry) || placed.add(entry));
            }
        } catch (LedgerException failed) {
            throw LedgerFaults.ofTheHome(failed);
        }
        return placed.entries().stream().map(this::line).toList();
    }

    /// Whether nothing was ever sent.
    public boolean isEmpty() {
        try {
            return reports.isEmpty();
        } catch (LedgerException failed) {
            throw LedgerFaults.ofTheHome(failed);
        }
    }

    /// One entry, where the index knows it.
    public Optional<Line> find(EntryId id) {
        try {
            return reports.entry(id).map(this::line);
        } catch (LedgerException failed) {
            throw LedgerFaults.ofTheHome(failed);
        }
    }

    Line line(Entry entry) {
        return new Line(
                entry,
                name(UsageBy.KEY, entry),
                name(UsageBy.MEMBER, entry),
                name(UsageBy.PROJECT, entry),
                name(UsageBy.CLIENT, entry));
    }

    private Optional<String> name(UsageBy by, Entry entry) {
        return names.of(by, by.value(entry.intent().to(), entry.intent().purse(), entry.intent().errand()));
    }
}
