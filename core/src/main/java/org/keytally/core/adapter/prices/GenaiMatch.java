package org.keytally.core.adapter.prices;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.keytally.core.domain.catalog.PriceFault.Kind;
import org.keytally.core.domain.catalog.PriceMatch;

// The rule by which the genai list finds a model: one clause, or several under "or" and "and".
final class GenaiMatch {

    private static final int MOST_PARTS = 200;

    private GenaiMatch() {}

    static PriceMatch read(Json json, String place) throws PriceFaultException {
        Map<String, Json> clause = GenaiShape.fields(json, place);
        if (clause.size() != 1) {
            throw new PriceFaultException(Kind.BAD_MATCH, place, String.join(" ", clause.keySet()));
        }
        String kind = clause.keySet().iterator().next();
        Json rule = GenaiShape.field(clause, kind, place);
        return switch (kind) {
            case "or" -> new PriceMatch.AnyOf(parts(rule, place));
            case "and" -> new PriceMatch.AllOf(parts(rule, place));
            default -> of(kind, GenaiShape.text(clause, kind, place), place);
        };
    }

    static PriceMatch of(String kind, String text, String place) throws PriceFaultException {
        try {
            return switch (kind) {
                case "exact", "" -> new PriceMatch.Exact(text);
                case "equals" -> new PriceMatch.Same(text);
                case "starts_with" -> new PriceMatch.StartsWith(text);
                case "ends_with" -> new PriceMatch.EndsWith(text);
                case "contains" -> new PriceMatch.Contains(text);
                case "regex" -> PriceMatch.Regex.of(text);
                default -> throw new PriceFaultException(Kind.BAD_MATCH, place, kind);
            };
        } catch (IllegalArgumentException emptyOrLong) {
            throw new PriceFaultException(Kind.BAD_MATCH, place, text);
        }
    }

    private static List<PriceMatch> parts(Json json, String place) throws PriceFaultException {
        List<Json> items = GenaiShape.items(json, place);
        if (items.isEmpty() || items.size() > MOST_PARTS) {
            throw new PriceFaultException(Kind.BAD_MATCH, place, items.size() + " parts");
        }
        List<PriceMatch> parts = new ArrayList<>();
        for (Json item : items) {
            parts.add(read(item, place));
        }
        return parts;
    }
}
