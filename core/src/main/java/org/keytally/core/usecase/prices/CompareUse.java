package org.keytally.core.usecase.prices;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.catalog.PriceRow;
import org.keytally.core.domain.catalog.PriceVariant;
import org.keytally.core.domain.catalog.Usage;
import org.keytally.core.domain.catalog.UsageSum;
import org.keytally.core.domain.ledger.Addressee;
import org.keytally.core.domain.ledger.Entry;
import org.keytally.core.domain.ledger.LedgerException;
import org.keytally.core.domain.ledger.LedgerReports;
import org.keytally.core.domain.ledger.UsageRange;
import org.keytally.core.usecase.LedgerFaults;

/// Tells what was used in a range would cost with other models, at the prices of today.
public final class CompareUse {

    /// What was used, and what it would cost elsewhere.
    ///
    /// @param requests those whose tokens were counted; only they are compared
    /// @param uncounted those whose tokens nobody counted
    /// @param charged what the counted ones did cost, as far as it is known
    /// @param unpriced how many of them have no known cost
    /// @param used with which models
    public record Elsewhere(long requests, long tokens, long uncounted, Money charged, long unpriced,
            Set<CompareCosts.Name> used, CompareCosts.Compared compared) {}

    private final KnownPrices known;
    private final CompareCosts costs;
    private final LedgerReports reports;

    public CompareUse(KnownPrices known, CompareCosts costs, LedgerReports reports) {
        this.known = known;
        this.costs = costs;
        this.reports = reports;
    }

    public Elsewhere compare(UsageRange range) {
        Heap heap = new Heap(thresholds());
        try {
            reports.read(range, entry -> {
                heap.add(entry);
                return true;
            });
        } catch (LedgerException failed) {
            throw LedgerFaults.ofTheHome(failed);
        }
        return new Elsewhere(
                heap.requests(), heap.tokens(), heap.uncounted, heap.charged, heap.unpriced, heap.used,
                costs.compare(heap.sums.values(), heap.used));
    }

    private NavigableSet<Long> thresholds() {
        return known.book().rows().stream()
                .map(PriceRow::variants)
                .flatMap(variants -> variants.stream().map(PriceVariant::inputAbove))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    // Usages laid together as far as no price tells them apart.
    private static final class Heap {

        private final NavigableSet<Long> thresholds;
        private final Map<Long, UsageSum> sums = new TreeMap<>(Comparator.naturalOrder());
        private final Set<CompareCosts.Name> used = new HashSet<>();
        private long uncounted;
        private long unpriced;
        private Money charged = Money.ZERO;

        Heap(NavigableSet<Long> thresholds) {
            this.thresholds = thresholds;
        }

        void add(Entry entry) {
            if (entry.spent().filter(spent -> spent.isCached()).isPresent()) {
                return;
            }
            Optional<Usage> usage = entry.spent().flatMap(spent -> spent.usage());
            if (usage.isPresent()) {
                add(usage.get());
                charged = charged.plus(entry.charged().orElse(Money.ZERO));
                unpriced += entry.charged().isEmpty() ? 1 : 0;
                Addressee to = entry.intent().to();
                used.add(new CompareCosts.Name(to.provider(), to.model()));
            } else {
                uncounted += isPaid(entry) ? 1 : 0;
            }
        }

        private void add(Usage usage) {
            Long passed = thresholds.lower(usage.input());
            sums.merge(passed == null ? 0 : passed, UsageSum.NONE.with(usage), (sum, _) -> sum.with(usage));
        }

        private static boolean isPaid(Entry entry) {
            return switch (entry.state()) {
                case SETTLED, UNKNOWN -> true;
                case UNCHARGED, OPEN -> false;
            };
        }

        long requests() {
            return sums.values().stream().mapToLong(UsageSum::requests).sum();
        }

        long tokens() {
            return sums.values().stream().mapToLong(UsageSum::tokens).sum();
        }
    }
}
