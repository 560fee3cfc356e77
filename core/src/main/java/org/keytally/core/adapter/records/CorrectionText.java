package org.keytally.core.adapter.records;

import java.time.Instant;
import java.util.Map;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.catalog.PriceCorrection;
import org.keytally.core.domain.catalog.PriceReference;
import org.keytally.core.domain.catalog.PriceSource;
import org.keytally.core.domain.catalog.ProviderId;

/// A line of the log of corrections as a row of text.
final class CorrectionText {

    private CorrectionText() {}

    static Map<String, String> of(PriceCorrection correction) {
        return Map.of(
                "at", correction.at().toString(),
                "source", correction.row().source().name(),
                "provider", correction.row().provider().value(),
                "model", correction.row().model(),
                "from", correction.row().from().toString(),
                "seen", correction.row().seen().toString(),
                "entries", String.valueOf(correction.entries()),
                "unpriced", String.valueOf(correction.unpriced()),
                "before", correction.before().text(),
                "after", correction.after().text());
    }

    static PriceCorrection correction(Map<String, String> text) {
        PriceReference row = new PriceReference(
                PriceSource.valueOf(field(text, "source")),
                new ProviderId(field(text, "provider")),
                field(text, "model"),
                Instant.parse(field(text, "from")),
                Instant.parse(field(text, "seen")));
        return new PriceCorrection(
                Instant.parse(field(text, "at")),
                row,
                Long.parseLong(field(text, "entries")),
                Long.parseLong(field(text, "unpriced")),
                Money.of(field(text, "before")),
                Money.of(field(text, "after")));
    }

    private static String field(Map<String, String> text, String name) {
        return text.getOrDefault(name, "");
    }
}
