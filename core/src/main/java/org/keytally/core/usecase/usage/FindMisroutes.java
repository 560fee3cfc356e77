package org.keytally.core.usecase.usage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keytally.core.domain.ledger.Entry;
import org.keytally.core.domain.ledger.EntryFilter;
import org.keytally.core.domain.ledger.EntryState;
import org.keytally.core.domain.ledger.LedgerException;
import org.keytally.core.domain.ledger.LedgerReports;
import org.keytally.core.domain.ledger.PromptId;
import org.keytally.core.domain.ledger.UsageRange;
import org.keytally.core.usecase.LedgerFaults;

/// Finds the prompts that were not paid by whom their route put first.
public final class FindMisroutes {

    /// One such prompt.
    ///
    /// @param before the attempt that failed before it; empty where nothing was sent to whom stood first
    public record Misroute(BrowseEntries.Line line, Optional<BrowseEntries.Line> before) {}

    private final LedgerReports reports;
    private final BrowseEntries lines;

    public FindMisroutes(LedgerReports reports, BrowseEntries lines) {
        this.reports = reports;
        this.lines = lines;
    }

    /// The newest of a range, newest first; an interrupt ends it.
    public List<Misroute> find(UsageRange range, int most) {
        List<Misroute> found = new ArrayList<>();
        try {
            List<UsageRange> steps =
                    EntrySteps.of(reports.outline(new EntryFilter(range, Map.of())), 0, range.zone()).reversed();
            for (UsageRange step : steps) {
                if (found.size() >= most) {
                    break;
                }
                EntrySteps.goOn();
                found.addAll(in(step, range).reversed());
            }
        } catch (LedgerException failed) {
            throw LedgerFaults.ofTheHome(failed);
        }
        return found.stream().limit(most).toList();
    }

    // The attempts of a prompt follow one another within seconds.
    private List<Misroute> in(UsageRange step, UsageRange range) throws LedgerException {
        Map<PromptId, Entry> failed = new HashMap<>();
        List<Misroute> found = new ArrayList<>();
        reports.read(step, entry -> {
            if (range.holds(entry.intent().at())) {
                note(entry, failed, found);
            }
            return !Thread.currentThread().isInterrupted();
        });
        return found;
    }

    private void note(Entry entry, Map<PromptId, Entry> failed, List<Misroute> found) {
        PromptId prompt = entry.intent().prompt();
        boolean isPaid = entry.state() == EntryState.SETTLED || entry.state() == EntryState.UNKNOWN;
        if (entry.state() == EntryState.UNCHARGED) {
            failed.putIfAbsent(prompt, entry);
        }
        if (isPaid && entry.intent().isFallback()) {
            found.add(new Misroute(lines.line(entry), Optional.ofNullable(failed.get(prompt)).map(lines::line)));
        }
    }
}
