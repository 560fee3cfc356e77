package org.keytally.core.usecase.usage;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.DoubleConsumer;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.ledger.EntryFilter;
import org.keytally.core.domain.ledger.EntryOutline;
import org.keytally.core.domain.ledger.LedgerException;
import org.keytally.core.domain.ledger.LedgerReports;
import org.keytally.core.domain.ledger.Reconciliation;
import org.keytally.core.domain.ledger.UsageRange;
import org.keytally.core.usecase.LedgerFaults;

/// Sets our own figures against what providers billed, entry by entry; no entry is kept, however many there are.
public final class Reconcile {

    private final LedgerReports reports;

    /// What was found, by provider in the order of their names.
    public record Reconciled(SortedMap<String, Reconciliation> providers) {

        public Reconciled {
            providers = new TreeMap<>(providers);
        }

        public Reconciliation all() {
            return providers.values().stream().reduce(Reconciliation.NONE, Reconciliation::plus);
        }
    }

    public Reconcile(LedgerReports reports) {
        this.reports = reports;
    }

    /// All entries that are meant; an interrupt ends it.
    ///
    /// @param progress told the share that was read
    public Reconciled reconcile(EntryFilter filter, DoubleConsumer progress) {
        return read(filter, 0, progress);
    }

    /// The newest of those that are meant, about so many.
    public Reconciliation measure(EntryFilter filter, int most) {
        return read(filter, most, _ -> {}).all();
    }

    private Reconciled read(EntryFilter filter, int newest, DoubleConsumer progress) {
        Walk walk = new Walk(filter, progress);
        try {
            EntryOutline outline = reports.outline(filter);
            long first = newest == 0 ? 0 : Math.max(0, outline.count() - newest);
            walk.count = outline.count() - first;
            for (UsageRange step : EntrySteps.of(outline, first, filter.range().zone())) {
                walk.go(step);
            }
        } catch (LedgerException failed) {
            throw LedgerFaults.ofTheHome(failed);
        }
        return new Reconciled(walk.found);
    }

    private final class Walk {

        private final EntryFilter filter;
        private final DoubleConsumer progress;
        private final SortedMap<String, Reconciliation> found = new TreeMap<>();
        private long count;
        private long read;

        Walk(EntryFilter filter, DoubleConsumer progress) {
            this.filter = filter;
            this.progress = progress;
        }

        void go(UsageRange step) throws LedgerException {
            EntrySteps.goOn();
            reports.read(step, entry -> {
                if (filter.takes(entry)) {
                    ProviderId provider = entry.intent().to().provider();
                    found.merge(provider.value(), Reconciliation.of(entry), Reconciliation::plus);
                    read++;
                }
                return !Thread.currentThread().isInterrupted();
            });
            progress.accept(Math.min(1, (double) read / count));
        }
    }
}
