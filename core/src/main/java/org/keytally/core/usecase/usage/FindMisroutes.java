package org.keytally.core.usecase.usage;

import java.time.Duration;
import java.time.Instant;
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

    // The attempts of a prompt follow one another within seconds, but may lie on both sides of a step.
    private static final Duration BEFORE = Duration.ofMinutes(5);

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

    private List<Misroute> in(UsageRange step, UsageRange range) throws LedgerException {
        Map<PromptId, Entry> failed = new HashMap<>();
        List<Misroute> found = new ArrayList<>();
        reports.read(new UsageRange(step.from().minus(BEFORE), step.to(), step.zone()), entry -> {
            Instant at = entry.intent().at();
            if (step.holds(at) && range.holds(at) && isMisroute(entry)) {
                Optional<Entry> before = Optional.ofNullable(failed.get(entry.intent().prompt()));
                found.add(new Misroute(lines.line(entry), before.map(lines::line)));
            }
            if (hasFailed(entry)) {
                failed.putIfAbsent(entry.intent().prompt(), entry);
            }
            return !Thread.currentThread().isInterrupted();
        });
        return found;
    }

    private static boolean isMisroute(Entry entry) {
        boolean isPaid = entry.state() == EntryState.SETTLED || entry.state() == EntryState.UNKNOWN;
        return isPaid && entry.intent().isFallback();
    }

    // What may have been charged failed too, and is the dearest of all: two paid then.
    private static boolean hasFailed(Entry entry) {
        return entry.state() == EntryState.UNCHARGED || entry.state() == EntryState.UNKNOWN;
    }
}
