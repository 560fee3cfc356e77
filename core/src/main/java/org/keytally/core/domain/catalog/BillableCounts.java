package org.keytally.core.domain.catalog;

import java.util.Optional;

// How much of each class is paid for.
//
// @param output where reasoning has no price of its own
// @param answer what is paid as output where it has one
record BillableCounts(
        long input, long cacheRead, long cacheWrite, long cacheWrite1h, long output, long answer, long reasoning) {

    static final BillableCounts NONE = new BillableCounts(0, 0, 0, 0, 0, 0, 0);

    static BillableCounts of(Usage usage) {
        Optional<BilledTokens> billed = usage.terms().billed();
        if (billed.isPresent()) {
            // Billed units are what is paid, whatever of the input came from a cache.
            long output = billed.get().output();
            return new BillableCounts(billed.get().input(), 0, 0, 0, output, output, 0);
        }
        long longWrites = Math.min(usage.cacheWrite1h(), usage.cacheWrite());
        // Who reasons more than it puts out counts the one beside the other, and asks for both.
        boolean isBeside = usage.reasoning() > usage.output();
        return new BillableCounts(
                usage.fresh(),
                usage.cachedRead(),
                usage.cacheWrite() - longWrites,
                longWrites,
                usage.output(),
                isBeside ? usage.output() : usage.output() - usage.reasoning(),
                usage.reasoning());
    }

    BillableCounts plus(BillableCounts more) {
        return new BillableCounts(
                input + more.input,
                cacheRead + more.cacheRead,
                cacheWrite + more.cacheWrite,
                cacheWrite1h + more.cacheWrite1h,
                output + more.output,
                answer + more.answer,
                reasoning + more.reasoning);
    }

    long of(TokenClass tokenClass, PriceRates rates) {
        boolean isApart = rates.states(TokenClass.REASONING);
        return switch (tokenClass) {
            case INPUT -> input;
            case CACHE_READ -> cacheRead;
            case CACHE_WRITE -> cacheWrite;
            case CACHE_WRITE_1H -> cacheWrite1h;
            case OUTPUT -> isApart ? answer : output;
            case REASONING -> isApart ? reasoning : 0;
            case REQUEST -> 1;
        };
    }
}
