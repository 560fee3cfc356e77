package org.keytally.app.cli.money;

import java.time.Instant;
import java.util.Optional;
import org.keytally.app.cli.desk.Json;
import org.keytally.app.words.Moments;
import org.keytally.app.words.Words;
import org.keytally.core.domain.catalog.Price;
import org.keytally.core.domain.catalog.PriceCorrection;
import org.keytally.core.domain.catalog.PriceRates;
import org.keytally.core.domain.catalog.PriceRow;
import org.keytally.core.domain.catalog.TokenClass;

/// Prices as programs read them: decimals as text, what a row does not state as null.
final class PriceJson {

    private PriceJson() {}

    static void write(Json json, PriceRow row) {
        write(json, row, row.period().to());
    }

    static void write(Json json, PriceRow row, Optional<Instant> until) {
        json.text("provider", row.provider().value())
                .text("model", row.match().text())
                .text("source", Words.code(row.source()))
                .text("from", Moments.exact(row.period().from()))
                .text("to", until.map(Moments::exact));
        rates(json, row.base());
        row.period()
                .hours()
                .ifPresent(hours -> json.text("hours_utc", hours.from() + "-" + hours.to()));
        json.list("variants", row.variants(), (one, variant) -> {
            one.text("tier", Words.code(variant.tier())).number("input_above", variant.inputAbove());
            rates(one, variant.rates());
        });
        json.text("seen", Moments.exact(row.seen()));
    }

    static void write(Json json, PriceCorrection correction) {
        json.text("at", correction.at().toString())
                .text("provider", correction.row().provider().value())
                .text("model", correction.row().model())
                .text("source", Words.code(correction.row().source()))
                .text("from", Moments.exact(correction.row().from()))
                .number("entries", correction.entries())
                .number("unpriced_before", correction.unpriced())
                .text("before", correction.before().text())
                .text("after", correction.after().text());
    }

    private static void rates(Json json, PriceRates rates) {
        json.text("input", price(rates, TokenClass.INPUT))
                .text("output", price(rates, TokenClass.OUTPUT))
                .text("cached_read", price(rates, TokenClass.CACHE_READ))
                .text("cache_write", price(rates, TokenClass.CACHE_WRITE))
                .text("cache_write_1h", price(rates, TokenClass.CACHE_WRITE_1H))
                .text("reasoning", price(rates, TokenClass.REASONING))
                .text("request_usd", rates.of(TokenClass.REQUEST).map(one -> one.forTokens(1).text()));
    }

    private static Optional<String> price(PriceRates rates, TokenClass tokenClass) {
        return rates.of(tokenClass).map(Price::perMillion).map(money -> money.text());
    }
}
