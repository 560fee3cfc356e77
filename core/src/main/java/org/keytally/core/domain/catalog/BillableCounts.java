package org.keytally.core.domain.catalog;

import java.util.Optional;

// How much of each class is paid for.
record BillableCounts(
        long input, long cacheRead, long cacheWrite, long cacheWrite1h, long output, long reasoning) {

    static BillableCounts of(Usage usage, PriceRates rates) {
        Optional<BilledTokens> billed = usage.terms().billed();
        if (billed.isPresent()) {
            // Billed units are what is paid, whatever of the input came from a cache.
            return new BillableCounts(billed.get().input(), 0, 0, 0, billed.get().output(), 0);
        }
        long longWrites = Math.min(usage.cacheWrite1h(), usage.cacheWrite());
        long reasoning = rates.states(TokenClass.REASONING) ? usage.reasoning() : 0;
        // Who reasons more than it puts out counts the one beside the other, and asks for both.
        long output = reasoning > usage.output() ? usage.output() : usage.output() - reasoning;
        return new BillableCounts(
                usage.fresh(),
                usage.cachedRead(),
                usage.cacheWrite() - longWrites,
                longWrites,
                output,
                reasoning);
    }

    long of(TokenClass tokenClass) {
        return switch (tokenClass) {
            case INPUT -> input;
            case CACHE_READ -> cacheRead;
            case CACHE_WRITE -> cacheWrite;
            case CACHE_WRITE_1H -> cacheWrite1h;
            case OUTPUT -> output;
            case REASONING -> reasoning;
            case REQUEST -> 1;
        };
    }
}
