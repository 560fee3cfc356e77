package org.keytally.core.adapter.prices;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keytally.core.domain.catalog.Price;
import org.keytally.core.domain.catalog.PriceFault.Kind;
import org.keytally.core.domain.catalog.PricePeriod;
import org.keytally.core.domain.catalog.PriceRates;
import org.keytally.core.domain.catalog.PriceVariant;
import org.keytally.core.domain.catalog.TokenClass;

// A row of our own table while its lines are gathered.
final class PriceDraft {

    private final String place;
    private final List<PriceVariant> variants = new ArrayList<>();
    private PriceRates rates = PriceRates.NONE;
    private Optional<PricePeriod> period = Optional.empty();
    private Optional<Instant> seen = Optional.empty();

    PriceDraft(String place) {
        this.place = place;
    }

    void base(PriceLine line, PricePeriod holds) throws PriceFaultException {
        if (period.isPresent()) {
            throw new PriceFaultException(Kind.OVERLAP, line.place(), line.text("model"));
        }
        period = Optional.of(holds);
        String lastSeen = line.text("last_seen");
        seen = lastSeen.isEmpty() ? Optional.empty() : Optional.of(PriceText.moment(lastSeen, line.place()));
        // What a variant line said before stands, and so does what this line says of the same class.
        rates = rates.over(stated(line));
    }

    void variant(PriceVariantWord word, PriceLine line) throws PriceFaultException {
        switch (word) {
            case CACHE_WRITE_1H -> one(TokenClass.CACHE_WRITE_1H, line.price("cache_write"));
            case REASONING -> one(TokenClass.REASONING, line.price("output"));
            case LONG_PROMPT, BATCH, FLEX, PRIORITY -> {
                PriceVariant variant = new PriceVariant(above(word, line), word.tier(), stated(line));
                boolean isTwice = variants.stream()
                        .anyMatch(
                                other -> other.inputAbove() == variant.inputAbove() && other.tier() == variant.tier());
                if (isTwice) {
                    throw new PriceFaultException(Kind.OVERLAP, line.place(), line.text("variant"));
                }
                variants.add(variant);
            }
            case BASE, OTHER_MODALITY -> throw new IllegalArgumentException(word.name());
        }
    }

    boolean hasBase() {
        return period.isPresent();
    }

    boolean isWithoutPrice() {
        return rates.isEmpty() && variants.isEmpty();
    }

    String place() {
        return place;
    }

    PriceRates rates() {
        return rates;
    }

    List<PriceVariant> variants() {
        return variants;
    }

    PricePeriod period(Instant from) {
        return period.orElse(PricePeriod.from(from));
    }

    Instant seen(Instant otherwise) {
        return seen.orElse(otherwise);
    }

    private void one(TokenClass tokenClass, Optional<Price> price) {
        if (price.isPresent()) {
            rates = rates.with(tokenClass, price.get());
        }
    }

    private static long above(PriceVariantWord word, PriceLine line) throws PriceFaultException {
        String threshold = line.text("input_tokens_above");
        if (!threshold.isEmpty()) {
            return PriceText.threshold(threshold, line.place());
        }
        if (word != PriceVariantWord.LONG_PROMPT) {
            return 0;
        }
        String name = line.text("variant");
        return Long.parseLong(name.substring("above_".length(), name.length() - 1)) * 1_000;
    }

    private static PriceRates stated(PriceLine line) throws PriceFaultException {
        PriceRates stated = PriceRates.NONE;
        for (TokenClass tokenClass : TokenClass.values()) {
            Optional<Price> price = tokenClass == TokenClass.REQUEST
                    ? line.priceOfOne(column(tokenClass))
                    : line.price(column(tokenClass));
            if (price.isPresent()) {
                stated = stated.with(tokenClass, price.get());
            }
        }
        return stated;
    }

    private static String column(TokenClass tokenClass) {
        return switch (tokenClass) {
            case INPUT -> "input";
            case OUTPUT -> "output";
            case CACHE_READ -> "cached_input";
            case CACHE_WRITE -> "cache_write";
            case CACHE_WRITE_1H -> "cache_write_1h";
            case REASONING -> "reasoning";
            case REQUEST -> "request_usd";
        };
    }
}
