package org.keytally.core.domain.catalog;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

// How much of each class is paid for; a class of which there is nothing is absent.
final class BillableCounts {

    private final EnumMap<TokenClass, Long> counts = new EnumMap<>(TokenClass.class);

    private BillableCounts() {}

    static Map<TokenClass, Long> of(Usage usage, PriceRates rates) {
        BillableCounts billable = new BillableCounts();
        billable.put(TokenClass.REQUEST, 1);
        Optional<BilledTokens> billed = usage.terms().billed();
        if (billed.isPresent()) {
            // Billed units are what is paid, whatever of the input came from a cache.
            billable.put(TokenClass.INPUT, billed.get().input());
            billable.put(TokenClass.OUTPUT, billed.get().output());
            return billable.counts;
        }
        long longWrites = Math.min(usage.cacheWrite1h(), usage.cacheWrite());
        long reasoning = rates.states(TokenClass.REASONING) ? Math.min(usage.reasoning(), usage.output()) : 0;
        billable.put(TokenClass.INPUT, usage.fresh());
        billable.put(TokenClass.CACHE_READ, usage.cachedRead());
        billable.put(TokenClass.CACHE_WRITE, usage.cacheWrite() - longWrites);
        billable.put(TokenClass.CACHE_WRITE_1H, longWrites);
        billable.put(TokenClass.OUTPUT, usage.output() - reasoning);
        billable.put(TokenClass.REASONING, reasoning);
        return billable.counts;
    }

    private void put(TokenClass tokenClass, long count) {
        if (count > 0) {
            counts.put(tokenClass, count);
        }
    }
}
