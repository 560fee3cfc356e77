package org.keytally.core.adapter.prices;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keytally.core.domain.catalog.Price;
import org.keytally.core.domain.catalog.PriceFault;
import org.keytally.core.domain.catalog.PriceFault.Kind;
import org.keytally.core.domain.catalog.PriceList;
import org.keytally.core.domain.catalog.PriceMatch;
import org.keytally.core.domain.catalog.PricePeriod;
import org.keytally.core.domain.catalog.PriceRow;
import org.keytally.core.domain.catalog.PriceSource;
import org.keytally.core.domain.catalog.ProviderId;

// The price map of BerriAI/litellm: one object, a model to a field, prices for single tokens, no history.
final class CommunityMap {

    // Holds words where numbers belong.
    private static final String SAMPLE = "sample_spec";

    private final Instant now;
    private final Map<PriceKey, PriceRow> rows = new LinkedHashMap<>();
    private final List<PriceFault> faults = new ArrayList<>();
    private int withoutPrice;

    private CommunityMap(Instant now) {
        this.now = now;
    }

    static PriceList read(Json json, Instant now) throws PriceFaultException {
        CommunityMap map = new CommunityMap(now);
        if (json instanceof Json.Fields(Map<String, Json> models)) {
            for (Map.Entry<String, Json> model : models.entrySet()) {
                map.entry(model.getKey(), model.getValue());
            }
        }
        if (map.rows.isEmpty()) {
            throw map.faults.isEmpty()
                    ? new PriceFaultException(Kind.NO_PRICES, "", "")
                    : new PriceFaultException(map.faults.getFirst());
        }
        return new PriceList.Read(List.copyOf(map.rows.values()), List.of(), map.withoutPrice, map.faults);
    }

    private void entry(String name, Json json) throws PriceFaultException {
        if (name.equals(SAMPLE)) {
            return;
        }
        if (!(json instanceof Json.Fields(Map<String, Json> fields))
                || !(fields.get("litellm_provider") instanceof Json.Text(String seller))) {
            throw new PriceFaultException(Kind.UNKNOWN_FORMAT, name, "");
        }
        try {
            Optional<PriceRow> row = row(name, seller, fields);
            row.ifPresentOrElse(priced -> keep(name, seller, priced), () -> withoutPrice++);
        } catch (PriceFaultException unusable) {
            // Binary noise in one price of thousands is passed over and told; a negative price spoils the list.
            if (unusable.fault().kind() != Kind.TOO_MANY_DECIMALS) {
                throw unusable;
            }
            faults.add(unusable.fault());
        }
    }

    // Some models stand there twice, bare and with the provider before the name; the fuller name is the better kept.
    private void keep(String name, String seller, PriceRow row) {
        PriceKey key = new PriceKey(row.provider(), row.match());
        if (!rows.containsKey(key) || name.startsWith(seller + "/")) {
            rows.put(key, row);
        }
    }

    private Optional<PriceRow> row(String name, String seller, Map<String, Json> fields) throws PriceFaultException {
        CommunityRates rates = new CommunityRates();
        for (Map.Entry<String, Json> field : fields.entrySet()) {
            Optional<CommunityField> meaning = CommunityField.of(field.getKey());
            if (meaning.isPresent() && !(field.getValue() instanceof Json.Nothing)) {
                rates.put(meaning.get(), price(field.getValue(), name + " " + field.getKey()));
            }
        }
        if (!rates.hasBase()) {
            return Optional.empty();
        }
        ProviderId provider = PriceText.provider(seller.replace("text-completion-", ""), name);
        String model = PriceText.model(withoutPrefix(name, seller), name);
        return Optional.of(new PriceRow(
                provider,
                new PriceMatch.Exact(model),
                PricePeriod.from(now),
                rates.base(),
                rates.variants(),
                PriceSource.IMPORTED,
                now));
    }

    private static Price price(Json json, String place) throws PriceFaultException {
        return switch (json) {
            case Json.Digits(String digits) -> PriceText.price(digits, 6, place);
            case Json.Text(String text) -> PriceText.price(text, 6, place);
            case Json.Fields fields -> throw new PriceFaultException(Kind.BAD_NUMBER, place, "{");
            case Json.Items items -> throw new PriceFaultException(Kind.BAD_NUMBER, place, "[");
            case Json.Truth truth -> throw new PriceFaultException(Kind.BAD_NUMBER, place, "" + truth.value());
            case Json.Nothing nothing -> throw new PriceFaultException(Kind.BAD_NUMBER, place, "null");
        };
    }

    private static String withoutPrefix(String name, String seller) {
        int slash = name.indexOf('/');
        if (slash < 0) {
            return name;
        }
        String prefix = name.substring(0, slash);
        boolean isSeller = seller.equals(prefix) || seller.startsWith(prefix + "-") || seller.startsWith(prefix + "_");
        return isSeller ? name.substring(slash + 1) : name;
    }
}
