package org.keytally.core.domain.catalog;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Price rows for tests, written down step by step.
public final class PriceRows {

    private final PriceMatch match;
    private final List<PriceVariant> variants = new ArrayList<>();
    private ProviderId provider = new ProviderId("openai");
    private PricePeriod period;
    private PriceRates rates = PriceRates.NONE;
    private PriceSource source = PriceSource.SHIPPED;
    private Instant seen;

    private PriceRows(PriceMatch match, Instant from) {
        this.match = match;
        this.period = PricePeriod.from(from);
        this.seen = from;
    }

    public static PriceRows row(String model, String from) {
        return row(new PriceMatch.Exact(model), from);
    }

    public static PriceRows row(PriceMatch match, String from) {
        return new PriceRows(match, day(from));
    }

    public PriceRows provider(String id) {
        provider = new ProviderId(id);
        return this;
    }

    public PriceRows to(String end) {
        period = PricePeriod.between(period.from(), day(end));
        return this;
    }

    public PriceRows during(LocalTime from, LocalTime to) {
        period = period.during(new PriceHours(from, to));
        return this;
    }

    public PriceRows seen(String moment) {
        seen = day(moment);
        return this;
    }

    public PriceRows source(PriceSource stated) {
        source = stated;
        return this;
    }

    public PriceRows rate(TokenClass tokenClass, String price) {
        rates = rates.with(tokenClass, Price.of(price));
        return this;
    }

    public PriceRows variant(long above, ServiceTier tier, Map<TokenClass, String> prices) {
        PriceRates stated = PriceRates.NONE;
        for (Map.Entry<TokenClass, String> price : prices.entrySet()) {
            stated = stated.with(price.getKey(), Price.of(price.getValue()));
        }
        variants.add(new PriceVariant(above, tier, stated));
        return this;
    }

    public PriceRow build() {
        return new PriceRow(provider, match, period, rates, variants, source, seen);
    }

    private static Instant day(String day) {
        return Instant.parse(day + "T00:00:00Z");
    }
}
