package org.keytally.core.usecase.usage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keytally.core.domain.ledger.Entry;
import org.keytally.core.domain.ledger.EntryFilter;
import org.keytally.core.domain.ledger.EntryId;
import org.keytally.core.domain.ledger.LedgerException;
import org.keytally.core.domain.ledger.LedgerReports;
import org.keytally.core.domain.ledger.UsageBy;
import org.keytally.core.usecase.LedgerFaults;

/// Shows the entries themselves, newest first, a page at a time.
public final class BrowseEntries {

    private static final int CHUNK = 500;
    // Where few entries are meant, a page must not read the whole book.
    private static final int MOST_READ = 20_000;

    /// An entry with the names behind its ids, each empty where there is none or where it was erased.
    public record Line(
            Entry entry, Optional<String> key, Optional<String> member, Optional<String> project,
            Optional<String> client) {}

    /// Some entries, and the place to go on from; empty where there are no more.
    public record Page(List<Line> lines, Optional<Long> next) {

        public Page {
            lines = List.copyOf(lines);
        }
    }

    private final LedgerReports reports;
    private final GroupNames names;

    public BrowseEntries(LedgerReports reports, GroupNames names) {
        this.reports = reports;
        this.names = names;
    }

    /// The newest entries that are meant; a page may hold few or none and still not be the last.
    ///
    /// @param before where the page before ended, or empty for the newest
    public Page newest(EntryFilter filter, Optional<Long> before, int most) {
        List<Line> lines = new ArrayList<>();
        Optional<Long> place = before;
        try {
            for (int read = 0; read < MOST_READ; read += CHUNK) {
                List<Entry> chunk = reports.newest(place, CHUNK);
                for (Entry entry : chunk) {
                    if (filter.takes(entry)) {
                        lines.add(line(entry));
                    }
                    place = Optional.of(entry.sequence());
                    if (lines.size() == most) {
                        return new Page(lines, place);
                    }
                }
                if (chunk.size() < CHUNK || isBefore(chunk, filter)) {
                    return new Page(lines, Optional.empty());
                }
            }
            return new Page(lines, place);
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

    // Clocks are put back, so one early entry does not yet mean that all others are earlier.
    private static boolean isBefore(List<Entry> chunk, EntryFilter filter) {
        return chunk.stream().allMatch(entry -> entry.intent().at().isBefore(filter.range().from()));
    }

    private Line line(Entry entry) {
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
