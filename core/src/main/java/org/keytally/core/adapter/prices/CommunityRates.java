package org.keytally.core.adapter.prices;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keytally.core.domain.catalog.Price;
import org.keytally.core.domain.catalog.PriceRates;
import org.keytally.core.domain.catalog.PriceVariant;
import org.keytally.core.domain.catalog.ServiceTier;

// The prices of one model while they are gathered from single fields.
final class CommunityRates {

    private record Where(long inputAbove, ServiceTier tier) {}

    private static final Where BASE = new Where(0, ServiceTier.STANDARD);

    private final Map<Where, PriceRates> gathered = new LinkedHashMap<>();

    void put(CommunityField field, Price price) {
        Where where = new Where(field.inputAbove(), field.tier());
        PriceRates rates = gathered.getOrDefault(where, PriceRates.NONE);
        gathered.put(where, rates.with(field.tokenClass(), price));
    }

    boolean hasBase() {
        return gathered.containsKey(BASE);
    }

    PriceRates base() {
        return gathered.getOrDefault(BASE, PriceRates.NONE);
    }

    List<PriceVariant> variants() {
        return gathered.entrySet()
                .stream()
                .filter(entry -> !entry.getKey().equals(BASE))
                .map(entry -> new PriceVariant(
                        entry.getKey().inputAbove(), entry.getKey().tier(), entry.getValue()))
                .toList();
    }
}
