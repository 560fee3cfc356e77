package org.keytally.core.adapter.prices;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.keytally.core.domain.catalog.PriceProviders;
import org.keytally.core.domain.catalog.ProviderId;

/// The program that turns a snapshot of price tables into the files that are shipped: `MakeShipped
/// SNAPSHOTS RESOURCES`.
public final class MakeShipped {

    private static final Map<String, String> BADGES = Map.of(
            "groq llama-3.3-70b-versatile", "recommended",
            "groq llama-3.1-70b-versatile", "previous",
            "openai gpt-4o-mini", "recommended cheapest",
            "anthropic claude-sonnet-4-20250514", "recommended",
            "anthropic claude-3-5-sonnet-20241022", "previous",
            "anthropic claude-3-haiku-20240307", "cheapest fastest");

    private MakeShipped() {}

    public static void main(String[] arguments) throws IOException, PriceFaultException {
        Path snapshots = Path.of(arguments[0]);
        Path resources = Path.of(arguments[1]);
        List<String> prices = new ArrayList<>();
        List<String> models = new ArrayList<>();
        for (String name : List.of("prices-2026.csv", "prices-2026-variants.csv", "prices-archive.csv")) {
            List<Csv.Line> records = Csv.parse(Files.readString(snapshots.resolve(name)));
            Map<String, Integer> columns = columns(records.getFirst());
            for (Csv.Line record : records.subList(1, records.size())) {
                line(columns, record.fields(), prices, models);
            }
        }
        prices.sort(null);
        models.sort(null);
        prices.addFirst("provider,model,valid_from,variant,input_tokens_above,"
                + "input,output,cached_input,cache_write,last_seen");
        models.addFirst("provider,model,context_window,max_output,mode,badges");
        Files.write(resources.resolve("shipped-prices.csv"), prices);
        Files.write(resources.resolve("shipped-models.csv"), models);
    }

    private static void line(
            Map<String, Integer> columns, List<String> fields, List<String> prices, List<String> models) {
        String variant = field(columns, fields, "variant");
        if (variant.equals("audio")) {
            return;
        }
        String listed = field(columns, fields, "model");
        Optional<String> misplaced = seller(listed).filter(name -> !name.equals(field(columns, fields, "provider")));
        String model = misplaced.map(name -> listed.substring(name.length() + 1)).orElse(listed);
        String provider = PriceProviders.seller(
                new ProviderId(misplaced.orElse(field(columns, fields, "provider"))))
                .value();
        prices.add(String.join(
                ",",
                provider,
                model,
                field(columns, fields, "valid_from"),
                variant,
                field(columns, fields, "input_tokens_above"),
                field(columns, fields, "input_usd_per_mtok"),
                field(columns, fields, "output_usd_per_mtok"),
                field(columns, fields, "cached_input_usd_per_mtok"),
                field(columns, fields, "cache_write_usd_per_mtok"),
                field(columns, fields, "last_seen")));
        boolean isKnown = models.stream().anyMatch(line -> line.startsWith(provider + "," + model + ","));
        if (variant.isEmpty() && !isKnown) {
            models.add(String.join(
                    ",",
                    provider,
                    model,
                    field(columns, fields, "context_window"),
                    field(columns, fields, "max_output"),
                    field(columns, fields, "mode"),
                    BADGES.getOrDefault(provider + " " + model, "")));
        }
    }

    /// Some archived rows stand with the maker of the model, the name of who sold it before its own.
    private static Optional<String> seller(String model) {
        return Stream.of("azure", "openrouter").filter(name -> model.startsWith(name + "/")).findFirst();
    }

    private static Map<String, Integer> columns(Csv.Line header) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < header.fields().size(); i++) {
            columns.put(header.fields().get(i), i);
        }
        return columns;
    }

    private static String field(Map<String, Integer> columns, List<String> fields, String name) {
        Integer place = columns.get(name);
        return place == null ? "" : fields.get(place);
    }
}
