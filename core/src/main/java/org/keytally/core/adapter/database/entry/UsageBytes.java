package org.keytally.core.adapter.database.entry;

import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.keytally.core.domain.catalog.BilledTokens;
import org.keytally.core.domain.catalog.PriceObstacle;
import org.keytally.core.domain.catalog.Usage;
import org.keytally.core.domain.catalog.UsageTerms;

// A usage as bytes: a mask of what is not zero, input, output, the rest. The total a provider wrote is not kept.
final class UsageBytes {

    private static final int CACHED_READ = 1;
    private static final int CACHE_WRITE = 2;
    private static final int CACHE_WRITE_1H = 4;
    private static final int REASONING = 8;
    private static final int BILLED = 16;
    private static final int OBSTACLES = 32;

    private UsageBytes() {}

    static void write(Sink sink, Usage usage) {
        Optional<BilledTokens> billed = usage.terms().billed();
        Set<PriceObstacle> obstacles = usage.terms().obstacles();
        sink.octet(bit(CACHED_READ, usage.cachedRead() != 0)
                | bit(CACHE_WRITE, usage.cacheWrite() != 0)
                | bit(CACHE_WRITE_1H, usage.cacheWrite1h() != 0)
                | bit(REASONING, usage.reasoning() != 0)
                | bit(BILLED, billed.isPresent())
                | bit(OBSTACLES, !obstacles.isEmpty()));
        sink.number(usage.input()).number(usage.output());
        for (long part : new long[]{
            usage.cachedRead(), usage.cacheWrite(), usage.cacheWrite1h(), usage.reasoning()
        }) {
            if (part != 0) {
                sink.number(part);
            }
        }
        billed.ifPresent(paid -> sink.number(paid.input()).number(paid.output()));
        if (!obstacles.isEmpty()) {
            sink.number(obstacles.size());
            obstacles.stream().sorted().forEach(obstacle -> sink.octet(Codes.of(obstacle)));
        }
    }

    static Usage read(Source source, Optional<String> tier) {
        int mask = source.octet();
        long input = source.number();
        long output = source.number();
        long cachedRead = part(source, mask, CACHED_READ);
        long cacheWrite = part(source, mask, CACHE_WRITE);
        long cacheWrite1h = part(source, mask, CACHE_WRITE_1H);
        long reasoning = part(source, mask, REASONING);
        Optional<BilledTokens> billed = (mask & BILLED) == 0
                ? Optional.empty()
                : Optional.of(new BilledTokens(source.number(), source.number()));
        Set<PriceObstacle> obstacles = EnumSet.noneOf(PriceObstacle.class);
        int count = (mask & OBSTACLES) == 0 ? 0 : source.count();
        for (int i = 0; i < count; i++) {
            obstacles.add(Codes.obstacle(source.octet()));
        }
        UsageTerms terms = billed.isEmpty() && tier.isEmpty() && obstacles.isEmpty()
                ? UsageTerms.NONE
                : new UsageTerms(OptionalLong.empty(), billed, tier, obstacles);
        return new Usage(input, cachedRead, cacheWrite, cacheWrite1h, output, reasoning, terms);
    }

    private static long part(Source source, int mask, int bit) {
        return (mask & bit) == 0 ? 0 : source.number();
    }

    private static int bit(int bit, boolean isSet) {
        return isSet ? bit : 0;
    }
}
