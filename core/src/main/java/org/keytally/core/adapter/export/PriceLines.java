package org.keytally.core.adapter.export;

import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.catalog.Price;
import org.keytally.core.domain.catalog.PriceMatch;
import org.keytally.core.domain.catalog.PriceRates;
import org.keytally.core.domain.catalog.PriceRow;
import org.keytally.core.domain.catalog.PriceVariant;
import org.keytally.core.domain.catalog.ServiceTier;
import org.keytally.core.domain.catalog.TokenClass;

// The lines of a price row, as our own table has them: one for the base, one for each variant.
final class PriceLines {

    private PriceLines() {}

    static void write(PriceRow row, Cells cells) throws IOException {
        line(row, "", 0, row.base(), cells);
        for (PriceVariant variant : row.variants()) {
            line(row, word(variant), variant.inputAbove(), variant.rates(), cells);
        }
    }

    private static void line(PriceRow row, String variant, long above, PriceRates rates, Cells cells)
            throws IOException {
        cells.beginRow();
        cells.text("provider", row.provider().value());
        cells.text("model", name(row.match()));
        cells.text("match", rule(row.match()));
        cells.text("variant", variant);
        cells.number("input_tokens_above", above == 0 ? OptionalLong.empty() : OptionalLong.of(above));
        price(cells, "input_usd_per_mtok", rates, TokenClass.INPUT);
        price(cells, "output_usd_per_mtok", rates, TokenClass.OUTPUT);
        price(cells, "cached_input_usd_per_mtok", rates, TokenClass.CACHE_READ);
        price(cells, "cache_write_usd_per_mtok", rates, TokenClass.CACHE_WRITE);
        price(cells, "cache_write_1h_usd_per_mtok", rates, TokenClass.CACHE_WRITE_1H);
        price(cells, "reasoning_usd_per_mtok", rates, TokenClass.REASONING);
        cells.money("request_usd", rates.of(TokenClass.REQUEST).map(price -> price.forTokens(1)));
        cells.text("valid_from", row.period().from().toString());
        cells.text("valid_to", row.period().to().map(Instant::toString).orElse(""));
        cells.text("source", row.source().name().toLowerCase(Locale.ROOT));
        cells.endRow();
    }

    private static void price(Cells cells, String column, PriceRates rates, TokenClass tokenClass)
            throws IOException {
        Optional<Money> price = rates.of(tokenClass).map(Price::perMillion);
        cells.money(column, price);
    }

    private static String word(PriceVariant variant) {
        return variant.tier() == ServiceTier.STANDARD
                ? "above_" + Math.max(1, variant.inputAbove() / 1_000) + "k"
                : variant.tier().name().toLowerCase(Locale.ROOT);
    }

    // A rule made of several cannot stand in a table; its name does, and the reader is told so by the last word.
    private static String rule(PriceMatch match) {
        return switch (match) {
            case PriceMatch.Exact exact -> "exact";
            case PriceMatch.Same same -> "equals";
            case PriceMatch.StartsWith start -> "starts_with";
            case PriceMatch.EndsWith end -> "ends_with";
            case PriceMatch.Contains part -> "contains";
            case PriceMatch.Regex regex -> "regex";
            case PriceMatch.AnyOf any -> "rule";
            case PriceMatch.AllOf all -> "rule";
            case PriceMatch.Named named -> rule(named.rule());
        };
    }

    private static String name(PriceMatch match) {
        return switch (match) {
            case PriceMatch.Exact exact -> exact.model();
            case PriceMatch.Same same -> same.model();
            case PriceMatch.StartsWith start -> start.start();
            case PriceMatch.EndsWith end -> end.end();
            case PriceMatch.Contains part -> part.part();
            case PriceMatch.Regex regex -> regex.pattern().pattern();
            case PriceMatch.AnyOf any -> any.text();
            case PriceMatch.AllOf all -> all.text();
            case PriceMatch.Named named -> named.rule() instanceof PriceMatch.AnyOf
                    || named.rule() instanceof PriceMatch.AllOf
                            ? named.name()
                            : name(named.rule());
        };
    }
}
