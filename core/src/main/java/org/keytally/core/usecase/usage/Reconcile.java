package org.keytally.core.usecase.usage;

import java.time.Duration;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
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

    // Nobody else reads the book meanwhile, so it is read in steps that are short even where much was sent.
    private static final Duration STEP = Duration.ofHours(6);

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
            for (EntryOutline.Run run : outline.runs(first, Integer.MAX_VALUE)) {
                walk.go(run);
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

        void go(EntryOutline.Run run) throws LedgerException {
            for (Instant from = run.from(); from.isBefore(run.to()); from = from.plus(STEP)) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new CancellationException();
                }
                Instant to = from.plus(STEP).isBefore(run.to()) ? from.plus(STEP) : run.to();
                reports.read(new UsageRange(from, to, filter.range().zone()), entry -> {
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
}
