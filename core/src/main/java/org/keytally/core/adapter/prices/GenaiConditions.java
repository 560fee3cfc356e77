package org.keytally.core.adapter.prices;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.keytally.core.domain.catalog.PriceFault.Kind;
import org.keytally.core.domain.catalog.PriceHours;
import org.keytally.core.domain.catalog.PricePeriod;

// In the genai list the last price whose condition holds wins; here each stretch between start dates gets its own rows.
final class GenaiConditions {

    record Timed(PricePeriod period, GenaiRates rates) {}

    private record Item(Optional<Instant> start, Optional<PriceHours> hours, GenaiRates rates) {

        boolean holdsAllDay(Instant moment) {
            return hours.isEmpty() && start.map(day -> !moment.isBefore(day)).orElse(true);
        }
    }

    private GenaiConditions() {}

    static List<Timed> read(Json json, Instant now, String place) throws PriceFaultException {
        if (!(json instanceof Json.Items(List<Json> list))) {
            GenaiRates rates = GenaiRates.read(json, place);
            return rates.base().isEmpty() ? List.of() : List.of(new Timed(PricePeriod.from(now), rates));
        }
        List<Item> items = new ArrayList<>();
        TreeSet<Instant> starts = new TreeSet<>();
        for (Json element : list) {
            Item item = item(element, place);
            items.add(item);
            item.start().ifPresent(starts::add);
        }
        // What held before the first dated price held since nobody knows when; without any date it is today's price.
        starts.add(starts.isEmpty() ? now : Instant.EPOCH);
        List<Timed> timed = new ArrayList<>();
        for (Instant start : starts) {
            timed.addAll(stretch(items, start));
        }
        return timed;
    }

    private static List<Timed> stretch(List<Item> items, Instant start) {
        List<Timed> rows = new ArrayList<>();
        for (Item item : items) {
            if (item.rates().base().isEmpty()) {
                continue;
            }
            if (item.holdsAllDay(start)) {
                rows.clear();
                rows.add(new Timed(PricePeriod.from(start), item.rates()));
            } else if (item.hours().isPresent()) {
                rows.add(new Timed(
                        PricePeriod.from(start).during(item.hours().get()), item.rates()));
            }
        }
        return rows;
    }

    private static Item item(Json json, String place) throws PriceFaultException {
        Map<String, Json> fields = GenaiShape.fields(json, place);
        GenaiRates rates = GenaiRates.read(GenaiShape.field(fields, "prices", place), place);
        Json constraint = fields.getOrDefault("constraint", new Json.Nothing());
        if (constraint instanceof Json.Nothing) {
            return new Item(Optional.empty(), Optional.empty(), rates);
        }
        Map<String, Json> condition = GenaiShape.fields(constraint, place);
        if (condition.containsKey("start_date")) {
            Instant start = PriceText.moment(GenaiShape.text(condition, "start_date", place), place);
            return new Item(Optional.of(start), Optional.empty(), rates);
        }
        return new Item(Optional.empty(), Optional.of(hours(condition, place)), rates);
    }

    private static PriceHours hours(Map<String, Json> condition, String place) throws PriceFaultException {
        LocalTime from = time(GenaiShape.text(condition, "start_time", place), place);
        LocalTime to = time(GenaiShape.text(condition, "end_time", place), place);
        if (from.equals(to)) {
            throw new PriceFaultException(Kind.ENDS_BEFORE_START, place, from.toString());
        }
        return new PriceHours(from, to);
    }

    private static LocalTime time(String text, String place) throws PriceFaultException {
        try {
            return OffsetTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC).toLocalTime();
        } catch (DateTimeException notATime) {
            throw new PriceFaultException(Kind.BAD_DATE, place, text);
        }
    }
}
