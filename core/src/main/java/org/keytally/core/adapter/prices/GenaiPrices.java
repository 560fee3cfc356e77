package org.keytally.core.adapter.prices;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.keytally.core.domain.catalog.PriceFault;
import org.keytally.core.domain.catalog.PriceFault.Kind;
import org.keytally.core.domain.catalog.PriceList;
import org.keytally.core.domain.catalog.PriceMatch;
import org.keytally.core.domain.catalog.PriceRow;
import org.keytally.core.domain.catalog.PriceSource;
import org.keytally.core.domain.catalog.ProviderId;

// The list of pydantic/genai-prices: providers, each with models found by a rule and priced by condition.
final class GenaiPrices {

    private final Instant now;
    private final List<PriceRow> rows = new ArrayList<>();
    private final List<PriceFault> faults = new ArrayList<>();

    private GenaiPrices(Instant now) {
        this.now = now;
    }

    static PriceList read(Json json, Instant now) throws PriceFaultException {
        GenaiPrices prices = new GenaiPrices(now);
        for (Json provider : GenaiShape.items(json, "")) {
            prices.provider(provider);
        }
        if (prices.rows.isEmpty()) {
            throw prices.faults.isEmpty()
                    ? new PriceFaultException(Kind.NO_PRICES, "", "")
                    : new PriceFaultException(prices.faults.getFirst());
        }
        return new PriceList.Read(prices.rows, List.of(), 0, prices.faults);
    }

    private void provider(Json json) throws PriceFaultException {
        Map<String, Json> fields = GenaiShape.fields(json, "");
        String id = GenaiShape.text(fields, "id", "");
        ProviderId provider = PriceText.provider(id, id);
        for (Json model : GenaiShape.items(GenaiShape.field(fields, "models", id), id)) {
            try {
                rows.addAll(model(provider, model));
            } catch (PriceFaultException unusable) {
                // One rule or number this program cannot read is passed over and told; a negative price spoils the
                // list.
                if (unusable.fault().kind() != Kind.TOO_MANY_DECIMALS
                        && unusable.fault().kind() != Kind.BAD_MATCH) {
                    throw unusable;
                }
                faults.add(unusable.fault());
            }
        }
    }

    private List<PriceRow> model(ProviderId provider, Json json) throws PriceFaultException {
        Map<String, Json> fields = GenaiShape.fields(json, provider.value());
        String place = provider + " " + GenaiShape.text(fields, "id", provider.value());
        String id = PriceText.model(GenaiShape.text(fields, "id", place), place);
        PriceMatch rule = GenaiMatch.read(GenaiShape.field(fields, "match", place), place);
        List<PriceRow> read = new ArrayList<>();
        for (GenaiConditions.Timed timed : GenaiConditions.read(GenaiShape.field(fields, "prices", place), now,
                place)) {
            GenaiRates rates = timed.rates();
            read.add(new PriceRow(
                    provider,
                    new PriceMatch.Named(id, rule),
                    timed.period(),
                    rates.base(),
                    rates.variants(),
                    PriceSource.IMPORTED,
                    now));
        }
        return read;
    }
}
