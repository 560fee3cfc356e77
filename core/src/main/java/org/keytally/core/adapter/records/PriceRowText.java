package org.keytally.core.adapter.records;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keytally.core.domain.catalog.Price;
import org.keytally.core.domain.catalog.PriceHours;
import org.keytally.core.domain.catalog.PricePeriod;
import org.keytally.core.domain.catalog.PriceRates;
import org.keytally.core.domain.catalog.PriceRow;
import org.keytally.core.domain.catalog.PriceSource;
import org.keytally.core.domain.catalog.PriceVariant;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.catalog.ServiceTier;
import org.keytally.core.domain.catalog.TokenClass;

/// A price row as a row of text; a price it does not state takes no field.
final class PriceRowText {

    private static final String BASE = "base.";

    private PriceRowText() {}

    static Map<String, String> of(PriceRow row) {
        Map<String, String> text = new LinkedHashMap<>();
        text.put("provider", row.provider().value());
        text.put("match", MatchText.of(row.match()));
        text.put("source", row.source().name());
        text.put("seen", row.seen().toString());
        text.put("from", row.period().from().toString());
        row.period().to().ifPresent(end -> text.put("to", end.toString()));
        row.period().hours().ifPresent(hours -> {
            text.put("hours-from", hours.from().toString());
            text.put("hours-to", hours.to().toString());
        });
        rates(text, BASE, row.base());
        for (int i = 0; i < row.variants().size(); i++) {
            PriceVariant variant = row.variants().get(i);
            text.put(place(i) + "above", String.valueOf(variant.inputAbove()));
            text.put(place(i) + "tier", variant.tier().name());
            rates(text, place(i), variant.rates());
        }
        return text;
    }

    static PriceRow row(Map<String, String> text) {
        Optional<Instant> to = Optional.ofNullable(text.get("to")).map(Instant::parse);
        Optional<PriceHours> hours = Optional.ofNullable(text.get("hours-from"))
                .map(from -> new PriceHours(LocalTime.parse(from), LocalTime.parse(field(text, "hours-to"))));
        return new PriceRow(
                new ProviderId(field(text, "provider")),
                MatchText.match(field(text, "match")),
                new PricePeriod(Instant.parse(field(text, "from")), to, hours),
                rates(text, BASE),
                variants(text),
                PriceSource.valueOf(field(text, "source")),
                Instant.parse(field(text, "seen")));
    }

    private static List<PriceVariant> variants(Map<String, String> text) {
        List<PriceVariant> variants = new ArrayList<>();
        for (int i = 0; text.containsKey(place(i) + "above"); i++) {
            variants.add(new PriceVariant(
                    Long.parseLong(field(text, place(i) + "above")),
                    ServiceTier.valueOf(field(text, place(i) + "tier")),
                    rates(text, place(i))));
        }
        return variants;
    }

    private static void rates(Map<String, String> text, String place, PriceRates rates) {
        rates.stated()
                .forEach((tokenClass, price) -> text.put(place + tokenClass.name(), price.perMillion().text()));
    }

    private static PriceRates rates(Map<String, String> text, String place) {
        PriceRates rates = PriceRates.NONE;
        for (TokenClass tokenClass : TokenClass.values()) {
            String price = text.get(place + tokenClass.name());
            rates = price == null ? rates : rates.with(tokenClass, Price.of(price));
        }
        return rates;
    }

    private static String place(int variant) {
        return "variant." + variant + ".";
    }

    private static String field(Map<String, String> text, String name) {
        return text.getOrDefault(name, "");
    }
}
