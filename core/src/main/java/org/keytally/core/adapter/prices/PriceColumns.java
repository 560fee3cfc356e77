package org.keytally.core.adapter.prices;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.keytally.core.domain.catalog.PriceFault.Kind;

// The header of our own table: which column stands where.
record PriceColumns(Map<String, Integer> places, int count, List<String> ignored) {

    private static final String UNIT = "_usd_per_mtok";
    private static final List<String> REQUIRED = List.of("provider", "model", "input", "output", "valid_from");
    private static final Set<String> KNOWN = Set.of(
            "provider",
            "model",
            "match",
            "variant",
            "input_tokens_above",
            "input",
            "output",
            "cached_input",
            "cache_write",
            "cache_write_1h",
            "reasoning",
            "request_usd",
            "valid_from",
            "valid_to",
            "last_seen",
            "context_window",
            "max_output",
            "mode");

    static PriceColumns of(Csv.Line header) throws PriceFaultException {
        Map<String, Integer> places = new HashMap<>();
        List<String> ignored = new ArrayList<>();
        for (int i = 0; i < header.fields().size(); i++) {
            String name = name(header.fields().get(i));
            if (!KNOWN.contains(name)) {
                ignored.add(name);
            } else if (places.putIfAbsent(name, i) != null) {
                throw new PriceFaultException(Kind.COLUMN_TWICE, "line " + header.number(), name);
            }
        }
        for (String required : REQUIRED) {
            if (!places.containsKey(required)) {
                throw new PriceFaultException(Kind.COLUMN_MISSING, "line " + header.number(), required);
            }
        }
        return new PriceColumns(places, header.fields().size(), ignored);
    }

    PriceLine line(Csv.Line record) throws PriceFaultException {
        if (record.fields().size() != count) {
            throw new PriceFaultException(
                    Kind.FIELD_COUNT, "line " + record.number(), "" + record.fields().size());
        }
        return new PriceLine(this, record);
    }

    private static String name(String title) {
        String name = title.strip().toLowerCase(Locale.ROOT);
        String bare = name.endsWith(UNIT) ? name.substring(0, name.length() - UNIT.length()) : name;
        return bare.equals("cached_read") ? "cached_input" : bare;
    }
}
