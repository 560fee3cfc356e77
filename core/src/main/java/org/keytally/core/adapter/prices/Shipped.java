package org.keytally.core.adapter.prices;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keytally.core.domain.catalog.ModelBadge;
import org.keytally.core.domain.catalog.ModelFacts;
import org.keytally.core.domain.catalog.PriceBook;
import org.keytally.core.domain.catalog.PriceList;
import org.keytally.core.domain.catalog.PriceProviders;
import org.keytally.core.domain.catalog.PriceRow;
import org.keytally.core.domain.catalog.PriceSource;
import org.keytally.core.domain.catalog.ProviderId;

/// The prices and model facts that come with the program.
public final class Shipped {

    private static final List<String> PRICES = List.of("shipped-prices.csv", "shipped-history.csv");
    private static final String MODELS = "shipped-models.csv";

    private Shipped() {}

    public static List<PriceRow> prices() {
        return prices(line -> true);
    }

    /// The prices of one provider alone, for a start that must not wait for those of all others.
    public static List<PriceRow> prices(ProviderId provider) {
        String start = PriceProviders.seller(provider).value() + ",";
        return prices(line -> line.startsWith(start));
    }

    private static List<PriceRow> prices(Predicate<String> isWanted) {
        List<PriceRow> rows = new ArrayList<>();
        try {
            for (String name : PRICES) {
                PriceTable table = new PriceTable(PriceSource.SHIPPED, new PriceBook(List.of()), Instant.EPOCH);
                List<String> lines = resource(name).lines().toList();
                List<String> wanted = lines.stream().skip(1).filter(isWanted).toList();
                String list = lines.getFirst() + "\n" + String.join("\n", wanted);
                if (!wanted.isEmpty() && table.read(list) instanceof PriceList.Read read) {
                    rows.addAll(read.rows());
                }
            }
            return List.copyOf(rows);
        } catch (PriceFaultException broken) {
            throw new IllegalStateException(broken.fault().toString(), broken);
        }
    }

    public static List<ModelFacts> models() {
        try {
            List<Csv.Line> records = Csv.parse(resource(MODELS));
            return records.stream().skip(1).map(Shipped::facts).toList();
        } catch (PriceFaultException broken) {
            throw new IllegalStateException(broken.fault().toString(), broken);
        }
    }

    private static ModelFacts facts(Csv.Line record) {
        List<String> fields = record.fields();
        return new ModelFacts(
                new ProviderId(fields.get(0)),
                fields.get(1),
                number(fields.get(2)),
                number(fields.get(3)),
                fields.get(4).equals("responses"),
                badges(fields.get(5)));
    }

    private static OptionalLong number(String text) {
        return text.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
    }

    private static Set<ModelBadge> badges(String text) {
        return Stream.of(text.split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> ModelBadge.valueOf(word.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet());
    }

    private static String resource(String name) {
        try (InputStream stream = Shipped.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("not shipped: " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
