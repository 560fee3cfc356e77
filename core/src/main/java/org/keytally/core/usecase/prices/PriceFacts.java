package org.keytally.core.usecase.prices;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.keytally.core.domain.audit.Subject;
import org.keytally.core.domain.catalog.PriceCorrection;
import org.keytally.core.domain.catalog.PriceRow;

// What the trail says of a price.
final class PriceFacts {

    private PriceFacts() {}

    static Subject subject(PriceRow row) {
        return new Subject(Subject.Kind.PRICE, row.provider() + "/" + row.match().text());
    }

    static Map<String, String> of(PriceRow row) {
        Map<String, String> facts = new TreeMap<>();
        facts.put("source", row.source().name().toLowerCase(Locale.ROOT));
        facts.put("from", row.period().from().toString());
        row.period().to().ifPresent(end -> facts.put("to", end.toString()));
        row.base()
                .stated()
                .forEach((tokenClass, price) -> facts.put(
                        tokenClass.name().toLowerCase(Locale.ROOT),
                        price.perMillion().text()));
        return facts;
    }

    static Map<String, String> of(PriceCorrection correction) {
        return Map.of(
                "entries", String.valueOf(correction.entries()),
                "unpriced", String.valueOf(correction.unpriced()),
                "before", correction.before().text(),
                "after", correction.after().text());
    }
}
