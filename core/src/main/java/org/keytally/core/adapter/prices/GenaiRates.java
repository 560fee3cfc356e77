package org.keytally.core.adapter.prices;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.keytally.core.domain.catalog.Price;
import org.keytally.core.domain.catalog.PriceRates;
import org.keytally.core.domain.catalog.PriceVariant;
import org.keytally.core.domain.catalog.ServiceTier;
import org.keytally.core.domain.catalog.TokenClass;

// One set of prices of the genai list; a price is a number, or a base with tiers by prompt length.
record GenaiRates(PriceRates base, List<PriceVariant> variants) {

    private static final Map<String, TokenClass> PER_MILLION = Map.of(
            "input_mtok", TokenClass.INPUT,
            "output_mtok", TokenClass.OUTPUT,
            "cache_read_mtok", TokenClass.CACHE_READ,
            "cache_write_mtok", TokenClass.CACHE_WRITE);

    private static final String PER_THOUSAND_REQUESTS = "requests_kcount";
    private static final Price FREE = Price.of("0");

    static GenaiRates read(Json json, String place) throws PriceFaultException {
        Map<String, Json> fields = GenaiShape.fields(json, place);
        PriceRates base = PriceRates.NONE;
        TreeMap<Long, PriceRates> tiers = new TreeMap<>();
        for (Map.Entry<String, Json> field : fields.entrySet()) {
            String where = place + " " + field.getKey();
            TokenClass tokenClass = PER_MILLION.get(field.getKey());
            if (field.getKey().equals(PER_THOUSAND_REQUESTS)) {
                String number = GenaiShape.number(field.getValue(), where);
                base = base.with(TokenClass.REQUEST, PriceText.price(number, 3, where));
            } else if (tokenClass != null && field.getValue() instanceof Json.Fields(Map<String, Json> tiered)) {
                base = base.with(tokenClass, price(GenaiShape.field(tiered, "base", where), where));
                addTiers(tiers, tokenClass, tiered, where);
            } else if (tokenClass != null && !(field.getValue() instanceof Json.Nothing)) {
                base = base.with(tokenClass, price(field.getValue(), where));
            }
        }
        // The list cannot say zero; a model without any price in it is free.
        if (fields.isEmpty()) {
            base = base.with(TokenClass.INPUT, FREE).with(TokenClass.OUTPUT, FREE);
        }
        return new GenaiRates(base, variants(tiers));
    }

    private static void addTiers(
            TreeMap<Long, PriceRates> tiers, TokenClass tokenClass, Map<String, Json> tiered, String place)
            throws PriceFaultException {
        for (Json tier : GenaiShape.items(GenaiShape.field(tiered, "tiers", place), place)) {
            Map<String, Json> fields = GenaiShape.fields(tier, place);
            long start = PriceText.threshold(
                    GenaiShape.number(GenaiShape.field(fields, "start", place), place), place);
            Price price = price(GenaiShape.field(fields, "price", place), place);
            tiers.merge(start, PriceRates.NONE.with(tokenClass, price), PriceRates::over);
        }
    }

    private static Price price(Json json, String place) throws PriceFaultException {
        return PriceText.price(GenaiShape.number(json, place), 0, place);
    }

    private static List<PriceVariant> variants(TreeMap<Long, PriceRates> tiers) {
        return tiers.entrySet()
                .stream()
                .map(tier -> new PriceVariant(tier.getKey(), ServiceTier.STANDARD, tier.getValue()))
                .toList();
    }
}
